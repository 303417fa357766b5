import { borderOf } from '../transcript/border';
import type { Cue, Seconds } from '../transcript/cue';

/**
 * The index of the line that contains a moment: the last line that begins at it or before; the first line if none does.
 */
export function lineOfStamp(cues: readonly Cue[], stamp: Seconds): number {
  // A binary search, because a file may have as many chapters as lines.
  return Math.max(0, borderOf(cues, ({ start }) => start <= stamp) - 1);
}
