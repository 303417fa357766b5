import type { Cue, OpenCue, Seconds } from './cue';
import { countSpokenWords } from './words';

/**
 * A line without an end lasts until the next stamp, unless that is further away than this:
 * then the transcript has a hole. The bundled captions never pause longer than 6 s inside speech.
 */
const longestPlainGap: Seconds = 7;

/** An unhurried speaker: about 2 words a second, plus a moment to breathe. */
const secondsPerWord = 0.5;
const secondsToSettle = 1;

/** How long it takes to say `text`, by a slow speaker's measure; never 0. */
function timeToSay(text: string): Seconds {
  return secondsToSettle + secondsPerWord * countSpokenWords(text);
}

/** Rounded to whole milliseconds: players give finer times back inexactly after a seek. */
function toMs(time: Seconds): Seconds {
  return Math.round(time * 1000) / 1000;
}

/**
 * Gives every cue an end. Cues must be sorted by start; order and number are kept.
 *
 * Neighbours with the same stamp and no end of their own share the time to the next different
 * stamp in equal parts, so their starts move apart. A gap of more than 7 s is a hole: the line
 * before it lasts as long as it takes to say, so that nothing is current in the hole.
 */
export function deriveEnds(cues: readonly OpenCue[]): Cue[] {
  const result: Cue[] = [];
  for (let first = 0; first < cues.length; ) {
    const { start, end } = cues[first]!;
    if (end !== undefined) {
      result.push({ ...cues[first]!, end });
      first += 1;
      continue;
    }
    let next = first + 1;
    while (next < cues.length && cues[next]!.start === start && cues[next]!.end === undefined) next += 1;
    const group = cues.slice(first, next);
    const spoken = group.reduce((sum, cue) => sum + timeToSay(cue.text), 0);
    const gap = next < cues.length ? cues[next]!.start - start : Number.POSITIVE_INFINITY;
    const span = gap <= longestPlainGap ? gap : Math.min(gap, spoken);
    const share = span / group.length;
    group.forEach((cue, index) => {
      result.push({ ...cue, start: toMs(start + index * share), end: toMs(start + (index + 1) * share) });
    });
    first = next;
  }
  return result;
}
