import { borderOf } from '../transcript/border';
import type { Cue, Seconds } from '../transcript/cue';

/** The index of the line in which a moment lies: the last that begins at it or before; the first if none does. */
export function lineOfStamp(cues: readonly Cue[], stamp: Seconds): number {
  // By halves: a file may have as many chapters as lines.
  return Math.max(0, borderOf(cues, ({ start }) => start <= stamp) - 1);
}
