import type { Mended, ReadCue } from './parsed';

/** Sorts cues by start, as every transcript needs them; those of one start keep their order. */
export function mendOrder(cues: readonly ReadCue[]): Mended {
  const count = cues.filter((cue, index) => cue.start < (cues[index - 1]?.start ?? cue.start)).length;
  if (count === 0) return { cues, mended: [] };
  const sorted = [...cues].sort((a, b) => a.start - b.start);
  return { cues: sorted, mended: [{ kind: 'order', count, values: [] }] };
}

/** The cues in the order of the file: none begins before the one above, whatever its time says. */
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

/** Takes away ends that stand before their starts: such a cue ends where the next begins. */
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

/** The cues with such ends end where they begin, so that none is ever current. */
export function stopAtStart(cues: readonly ReadCue[]): ReadCue[] {
  return cues.map((cue) => (cue.end !== undefined && cue.end < cue.start ? { ...cue, end: cue.start } : cue));
}
