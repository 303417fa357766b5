import type { Mended } from './mending';
import type { ReadCue } from './parsed';

/**
 * What every transcript needs and nobody would refuse: cues sorted by start (those of one start keep their
 * order), and no end before its start.
 */
export function mendOrder(cues: readonly ReadCue[]): Mended {
  const mended: Mended['mended'][number][] = [];
  const backwards = cues.filter((cue, index) => {
    const before = cues[index - 1];
    return before !== undefined && cue.start < before.start;
  }).length;
  const sorted = backwards > 0 ? [...cues].sort((a, b) => a.start - b.start) : cues;
  if (backwards > 0) mended.push({ kind: 'order', count: backwards, values: [] });
  const wrongEnds = sorted.filter((cue) => cue.end !== undefined && cue.end < cue.start).length;
  if (wrongEnds === 0) return { cues: sorted, mended };
  mended.push({ kind: 'ends', count: wrongEnds, values: [] });
  return {
    cues: sorted.map((cue) => {
      if (cue.end === undefined || cue.end >= cue.start) return cue;
      const { end: _, ...open } = cue;
      return open;
    }),
    mended,
  };
}
