import type { Panel } from '../../lib/panel/panel';
import { directionOf } from '../../lib/transcript/direction';

/** The line being spoken, in one row, with its word marked. “…” in a hole of the transcript. */
export function NowLine({ talk, voice }: Pick<Panel, 'talk' | 'voice'>) {
  const cue = talk.cues[voice.cue.value];
  const word = voice.word.value;
  if (!cue) return <span class="now-line">…</span>;
  const { from, to } = word ?? { from: 0, to: 0 };
  return (
    <span class="now-line" dir={directionOf(cue.text)} lang={talk.language || undefined}>
      {cue.text.slice(0, from)}
      {to > from && <b>{cue.text.slice(from, to)}</b>}
      {cue.text.slice(to)}
    </span>
  );
}
