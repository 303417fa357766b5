import type { Mended, ReadCue } from './parsed';

/** Sorts cues by start, because every transcript must be sorted. Cues with the same start keep their order. */
export function mendOrder(cues: readonly ReadCue[]): Mended {
  const count = cues.filter((cue, index) => cue.start < (cues[index - 1]?.start ?? cue.start)).length;
  if (count === 0) return { cues, mended: [] };
  const sorted = [...cues].sort((a, b) => a.start - b.start);
  return { cues: sorted, mended: [{ kind: 'order', count, values: [] }] };
}

/** Keeps the cues in the order of the file. A cue that begins before an earlier one gets the latest start so far. */
export function holdOrder(cues: readonly ReadCue[]): ReadCue[] {
  let latest = 0;
  return cues.map((cue) => {
    if (cue.start >= latest) {
      latest = cue.start;
      return cue;
    }
    const { words: _, end, ...rest } = cue;
    return { ...rest, start: latest, ...(end !== undefined && end > latest ? { end } : {}) };
  });
}

/** Removes ends that are before their starts. Such a cue ends where the next one begins. */
export function mendEnds(cues: readonly ReadCue[]): Mended {
  const isWrong = ({ start, end }: ReadCue) => end !== undefined && end < start;
  const count = cues.filter(isWrong).length;
  if (count === 0) return { cues, mended: [] };
  const mended = cues.map((cue) => {
    if (!isWrong(cue)) return cue;
    const { end: _, ...open } = cue;
    return open;
  });
  return { cues: mended, mended: [{ kind: 'ends', count, values: [] }] };
}

/** Ends such cues where they begin, so that they are never current. */
export function stopAtStart(cues: readonly ReadCue[]): ReadCue[] {
  return cues.map((cue) => (cue.end !== undefined && cue.end < cue.start ? { ...cue, end: cue.start } : cue));
}
