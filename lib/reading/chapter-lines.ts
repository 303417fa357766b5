import type { Cue, Seconds } from '../transcript/cue';

/** The index of the line in which a moment lies: the last that begins at it or before; the first if none does. */
export function lineOfStamp(cues: readonly Cue[], stamp: Seconds): number {
  // By halves: a file may have as many chapters as lines.
  let from = 0;
  let to = cues.length;
  while (to - from > 1) {
    const half = (from + to) >> 1;
    if (cues[half]!.start <= stamp) from = half;
    else to = half;
  }
  return from;
}
