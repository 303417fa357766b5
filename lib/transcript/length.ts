import type { Cue, Seconds } from './cue';

/** The time at which a transcript ends; 0 without cues. If cues overlap, that may be the end of an earlier cue. */
export function transcriptLength(cues: readonly Cue[]): Seconds {
  return cues.reduce((latest, { end }) => Math.max(latest, end), 0);
}
