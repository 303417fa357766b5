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
  const found: MendedLines[] = [];
  let at = 0;
  while (at < raw.length && found.length < most) {
    if (kept.has(keyOf(raw[at]!))) {
      at += 1;
      continue;
    }
    let end = at;
    while (end < raw.length && !kept.has(keyOf(raw[end]!))) end += 1;
    const from = raw[at]!.start;
    const to = raw[end]?.start ?? Number.POSITIVE_INFINITY;
    const after = cues.filter((cue) => cue.start >= from && cue.start < to && !was.has(keyOf(cue)));
    found.push({ before: raw.slice(at, Math.min(end, at + mostLines)), after: after.slice(0, mostLines) });
    at = end;
  }
  return found;
}
