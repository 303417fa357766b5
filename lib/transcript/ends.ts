import type { Cue, OpenCue, Seconds } from './cue';
import { lengthInWords } from './speech-length';

/**
 * A line without an end time lasts until the next line begins. If the next line is further away than this, the
 * transcript has a hole there. The bundled captions never pause for more than 6 s within speech.
 */
const longestPlainGap: Seconds = 7;

/** A slow speaker: 2 words a second, and a pause. */
const secondsPerWord = 0.5;
const secondsToSettle = 1;

/** How long a slow speaker takes to say `text`; never 0. */
function timeToSay(text: string): Seconds {
  return secondsToSettle + secondsPerWord * lengthInWords(text);
}

/** Rounds to whole milliseconds: after a seek, players do not report finer times exactly. */
function toMs(time: Seconds): Seconds {
  return Math.round(time * 1000) / 1000;
}

function hasEnd(cue: OpenCue): cue is Cue {
  return cue.end !== undefined;
}

/**
 * Gives every cue an end. Cues must be sorted by start; their order and number do not change.
 *
 * Cues with the same start and without an end share the time until the next start equally, so their starts change. A
 * gap of more than 7 s is a hole: the line before it lasts as long as it takes to say it, and no line is current in the
 * rest of the gap.
 */
export function deriveEnds(cues: readonly OpenCue[]): Cue[] {
  const result: Cue[] = [];
  for (let first = 0, cue = cues[0]; cue; cue = cues[first]) {
    const { start } = cue;
    if (hasEnd(cue)) {
      result.push(cue);
      first += 1;
      continue;
    }
    let next = first + 1;
    while (cues[next]?.start === start && cues[next]?.end === undefined) next += 1;
    const group = cues.slice(first, next);
    const spoken = group.reduce((sum, cue) => sum + timeToSay(cue.text), 0);
    const gap = (cues[next]?.start ?? Number.POSITIVE_INFINITY) - start;
    const span = gap <= longestPlainGap ? gap : Math.min(gap, spoken);
    const share = span / group.length;
    group.forEach((cue, index) => {
      result.push({ ...cue, start: toMs(start + index * share), end: toMs(start + (index + 1) * share) });
    });
    first = next;
  }
  return result;
}
