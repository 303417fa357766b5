import type { OpenCue } from '../transcript/cue';

/** A line as it is shown in an example. */
export type ExampleLine = Pick<OpenCue, 'start' | 'end' | 'text'>;

/** A part of a transcript before and after one step of mending. */
export interface MendedLines {
  readonly before: readonly ExampleLine[];
  readonly after: readonly ExampleLine[];
}

/** The maximum number of lines shown of one part. */
const mostLines = 4;

function shown(cues: readonly OpenCue[]): ExampleLine[] {
  return cues.map(({ start, end, text }) => ({ start, ...(end !== undefined && { end }), text }));
}

/** The lines around the first line that was moved. */
function findMoved(raw: readonly OpenCue[], cues: readonly OpenCue[]): MendedLines[] {
  const back = raw.findIndex((cue, index) => cue.start < (raw[index - 1]?.start ?? cue.start));
  const moved = raw[back];
  if (!moved) return [];
  const from = Math.max(0, back - 2);
  const to = Math.max(0, cues.indexOf(moved) - 1);
  return [{ before: shown(raw.slice(from, from + mostLines)), after: shown(cues.slice(to, to + mostLines)) }];
}

/**
 * The first parts in which `raw` and `cues` differ, at most `most` of them. A cue that was not changed must be the same
 * object in both. Both must be sorted by start; only if they have the same lines may `raw` be unsorted, and then the
 * difference is the order.
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
