import type { OpenCue } from '../transcript/cue';

/** A line as an example shows it. */
export type ExampleLine = Pick<OpenCue, 'start' | 'end' | 'text'>;

/** A part of a transcript before one step of mending, and after it. */
export interface MendedLines {
  readonly before: readonly ExampleLine[];
  readonly after: readonly ExampleLine[];
}

/** At most so many lines of one part are shown. */
const mostLines = 4;

function shown(cues: readonly OpenCue[]): ExampleLine[] {
  return cues.map(({ start, end, text }) => ({ start, ...(end !== undefined && { end }), text }));
}

/** Around the first line that stood in another place. */
function findMoved(raw: readonly OpenCue[], cues: readonly OpenCue[]): MendedLines[] {
  const back = raw.findIndex((cue, index) => cue.start < (raw[index - 1]?.start ?? cue.start));
  const moved = raw[back];
  if (!moved) return [];
  const from = Math.max(0, back - 2);
  const to = Math.max(0, cues.indexOf(moved) - 1);
  return [{ before: shown(raw.slice(from, from + mostLines)), after: shown(cues.slice(to, to + mostLines)) }];
}

/**
 * The first parts in which `raw` and `cues` differ, at most `most` of them: a cue that stays is the same object in both. `cues` must be sorted by start, and `raw`
 * too, unless both have the same lines: then it is the order that differs.
 */
export function findMendedLines(
  raw: readonly OpenCue[],
  cues: readonly OpenCue[],
  most: number,
): MendedLines[] {
  const kept = new Set(cues);
  const was = new Set(raw);
  const isKept = (cue: OpenCue) => kept.has(cue);
  const found: MendedLines[] = [];
  let end = 0;
  while (found.length < most) {
    const at = raw.findIndex((cue, index) => index >= end && !isKept(cue));
    const first = raw[at];
    if (!first) break;
    const next = raw.findIndex((cue, index) => index > at && isKept(cue));
    end = next < 0 ? raw.length : next;
    const to = raw[end]?.start ?? Number.POSITIVE_INFINITY;
    const after = cues.filter((cue) => cue.start >= first.start && cue.start < to && !was.has(cue));
    found.push({
      before: shown(raw.slice(at, Math.min(end, at + mostLines))),
      after: shown(after.slice(0, mostLines)),
    });
  }
  return found.length > 0 ? found : findMoved(raw, cues);
}
