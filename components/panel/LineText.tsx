import type { Correction } from '../../lib/panel/corrections';
import { directionOf } from '../../lib/transcript/direction';
import { isSound } from '../../lib/transcript/words';

export interface LineTextProps {
  /** The text of the whole line. */
  text: string;
  corrections: readonly Correction[];
  /** The part of the text that is drawn, in UTF-16 offsets; by default the whole text. */
  from?: number;
  to?: number;
}

/**
 * A line's text with the listener's taught words. The words that they replace are shown when the pointer rests on them.
 */
export function LineText({ text, corrections, from = 0, to = text.length }: LineTextProps) {
  const parts = [];
  let position = from;
  for (const correction of corrections) {
    // A correction that runs over the cut of a line is in none of its pieces.
    if (correction.from < position || correction.to > to) continue;
    const heard = text.slice(correction.from, correction.to);
    parts.push(
      text.slice(position, correction.from),
      <span class="correction" title={heard} data-heard={heard}>
        {correction.said}
      </span>,
    );
    position = correction.to;
  }
  return (
    <span class={isSound(text) ? 'words sound' : 'words'} dir={directionOf(text)}>
      {parts.length === 0
        ? text.slice(from, to)
        : [...parts, text.slice(position, to)].filter((part) => part !== '')}
    </span>
  );
}
