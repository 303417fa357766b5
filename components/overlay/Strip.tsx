import type { ComponentChildren } from 'preact';
import type { Panel } from '../../lib/panel/panel';
import type { Transport } from '../../lib/panel/transport';
import { IconButton } from '../controls/IconButton';
import { useText } from '../controls/text';

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

/** In a hole of the transcript there is nothing to show. */
function NowLine({ talk, voice }: Pick<Panel, 'talk' | 'voice'>) {
  const cue = talk.cues[voice.cue.value];
  const word = voice.word.value;
  if (!cue) return <span class="now-line">…</span>;
  const { from, to } = word ?? { from: 0, to: 0 };
  return (
    <span class="now-line" dir="auto">
      {cue.text.slice(0, from)}
      {to > from && <b>{cue.text.slice(from, to)}</b>}
      {cue.text.slice(to)}
    </span>
  );
}
