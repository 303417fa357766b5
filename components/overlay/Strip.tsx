import type { ComponentChildren } from 'preact';
import type { Panel } from '../../lib/panel/panel';
import type { Transport } from '../../lib/panel/transport';
import { IconButton } from '../controls/IconButton';
import { useText } from '../controls/text';
import { NowLine } from '../panel/NowLine';

export interface StripProps {
  /** Null while no talk is shown; then the strip has only its name. */
  panel: Pick<Panel, 'talk' | 'voice'> | null;
  transport: Transport;
  handle: ComponentChildren;
  onRestore: () => void;
}

/** The overlay at its smallest: the line being spoken, the word in it, and the way back to the panel. */
export function Strip({ panel, transport, handle, onRestore }: StripProps) {
  const text = useText();
  const isPaused = transport.isPaused.value;
  const name = panel ? text('panelName', panel.talk.title) : text('overlayName');
  return (
    <div class="strip" role="complementary" aria-label={name}>
      {handle}
      <IconButton
        icon={isPaused ? 'play' : 'pause'}
        label={text(isPaused ? 'transportPlay' : 'transportPause')}
        onClick={transport.toggle}
      />
      {panel ? <NowLine {...panel} /> : <span class="now-line">{name}</span>}
      <IconButton icon="up" label={text('overlayRestore')} onClick={onRestore} />
    </div>
  );
}
