import type { Cue } from '../transcript/cue';

/** A part of a transcript as its file has it, and after mending. */
export interface MendedLines {
  readonly before: readonly Cue[];
  readonly after: readonly Cue[];
}

/** At most so many lines of one part are shown. */
const mostLines = 4;

const keyOf = ({ start, end, text }: Cue) => `${start} ${end} ${text}`;

/** The first parts in which `raw` and `cues` differ, at most `most` of them. Both must be sorted by start. */
export function findMendedLines(raw: readonly Cue[], cues: readonly Cue[], most: number): MendedLines[] {
  const kept = new Set(cues.map(keyOf));
  const was = new Set(raw.map(keyOf));
  const isKept = (cue: Cue) => kept.has(keyOf(cue));
  const found: MendedLines[] = [];
  let end = 0;
  while (found.length < most) {
    const at = raw.findIndex((cue, index) => index >= end && !isKept(cue));
    const first = raw[at];
    if (!first) break;
    const next = raw.findIndex((cue, index) => index > at && isKept(cue));
    end = next < 0 ? raw.length : next;
    const to = raw[end]?.start ?? Number.POSITIVE_INFINITY;
    const after = cues.filter((cue) => cue.start >= first.start && cue.start < to && !was.has(keyOf(cue)));
    found.push({ before: raw.slice(at, Math.min(end, at + mostLines)), after: after.slice(0, mostLines) });
  }
  return found;
}
