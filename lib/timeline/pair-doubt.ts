import type { Cue, Seconds } from '../transcript/cue';
import { transcriptLength } from '../transcript/length';

/** Why two transcripts may not belong together line by line; `by` is how much earlier, later or shifted. */
export type PairDoubt =
  | { readonly kind: 'no-times' }
  | {
      readonly kind: 'begins-earlier' | 'begins-later' | 'ends-earlier' | 'ends-later';
      readonly by: Seconds;
    };

/**
 * Transcripts of one recording begin and end at different lines, because not all of them have the sounds, credits and
 * songs: a difference of a twentieth of the length is common.
 */
const commonShare = 0.05;

/** The smallest difference that counts: in a recording of a few minutes a share would be too strict. */
const commonDifference: Seconds = 10;

/**
 * Whether the second transcript begins or ends so much earlier or later than the first that their times do not seem to
 * be those of one recording; null if they agree. `isTimed`: whether both have times of their own.
 */
export function doubtOf(first: readonly Cue[], second: readonly Cue[], isTimed: boolean): PairDoubt | null {
  if (!isTimed) return { kind: 'no-times' };
  const [length, otherLength] = [transcriptLength(first), transcriptLength(second)];
  const common = Math.max(commonDifference, commonShare * Math.max(length, otherLength));
  const later = otherLength - length;
  if (Math.abs(later) > common)
    return { kind: later > 0 ? 'ends-later' : 'ends-earlier', by: Math.abs(later) };
  const begins = (second[0]?.start ?? 0) - (first[0]?.start ?? 0);
  if (Math.abs(begins) <= common) return null;
  return { kind: begins > 0 ? 'begins-later' : 'begins-earlier', by: Math.abs(begins) };
}
