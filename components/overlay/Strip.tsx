import type { ComponentChildren } from 'preact';
import type { Panel } from '../../lib/panel/panel';
import type { Transport } from '../../lib/panel/transport';
import type { Voice } from '../../lib/panel/voice';
import { formatTime } from '../../lib/transcript/clock-text';
import { IconButton } from '../controls/IconButton';
import { useText } from '../controls/text';
import { NowLine } from '../panel/NowLine';

export interface StripProps {
  /** The panel; null while no talk is shown, and then the strip has only its name. */
  panel: Pick<Panel, 'talk' | 'voice'> | null;
  /** The transport; null if the player's own buttons can be reached. */
  transport: Transport | null;
  handle: ComponentChildren;
  onRestore: () => void;
  /** Opens the panel with the focus in its search field; absent if there is no button for that. */
  onSearch?: () => void;
}

/** The overlay at its smallest: the line being spoken, its current word, and the way back to the panel. */
export function Strip({ panel, transport, handle, onRestore, onSearch }: StripProps) {
  const text = useText();
  const name = panel ? text('panelName', panel.talk.title) : text('overlayName');
  return (
    <div class="strip" role="complementary" aria-label={name}>
      {handle}
      {transport && !transport.isOnlyClock.value && <PlayOrPause transport={transport} />}
      {panel ? <NowLine {...panel} /> : <span class="now-line">{name}</span>}
      {onSearch && panel && <LineTime voice={panel.voice} />}
      {onSearch && <IconButton icon="search" label={text('searchLabel')} onClick={onSearch} />}
      <IconButton icon="up" label={text('overlayRestore')} onClick={onRestore} data-resizes />
    </div>
  );
}

function PlayOrPause({ transport }: { transport: Transport }) {
  const text = useText();
  const isPaused = transport.isPaused.value;
  return (
    <IconButton
      icon={isPaused ? 'play' : 'pause'}
      label={text(isPaused ? 'transportPlay' : 'transportPause')}
      onClick={transport.toggle}
    />
  );
}

function LineTime({ voice }: { voice: Voice }) {
  return <span class="line-time">{formatTime(voice.lineAt.value)}</span>;
}
