import { directionOf } from '../../lib/transcript/direction';
import { jointOf } from '../../lib/transcript/script';
import { isSound } from '../../lib/transcript/words';
import type { SecondLayout, SecondRange } from './second-layout';

export interface SecondLinesProps {
  layout: SecondLayout;
  /** The index of the line or paragraph under which they are. */
  host: number;
}

/** The lines of the second transcript under one line. */
export function SecondLines({ layout, host }: SecondLinesProps) {
  return <>{linesOf(layout, layout.under(host), false)}</>;
}

/** The lines under one paragraph, as running text; nothing if there are none. */
export function SecondProse({ layout, host }: SecondLinesProps) {
  const range = layout.under(host);
  const first = layout.talk.cues[range.from];
  if (!first || range.from === range.to) return null;
  return (
    <div
      class="second-prose"
      role="listitem"
      lang={layout.talk.language || undefined}
      dir={directionOf(first.text)}
    >
      {linesOf(layout, range, true)}
    </div>
  );
}

function linesOf({ talk }: SecondLayout, { from, to }: SecondRange, isProse: boolean) {
  const { cues, language } = talk;
  return cues.slice(from, to).map((cue, offset) => {
    const index = from + offset;
    const line = (
      <span
        key={index}
        class={isSound(cue.text) ? 'second sound' : 'second'}
        lang={language || undefined}
        dir={directionOf(cue.text)}
        tabIndex={-1}
        data-second-start={cue.start}
        data-second={index}
      >
        {cue.text}
      </span>
    );
    const next = cues[index + 1];
    return isProse && next && index + 1 < to ? [line, jointOf(cue.text, next.text)] : line;
  });
}
