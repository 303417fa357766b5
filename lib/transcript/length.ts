import type { Cue, Seconds } from './cue';

/** The time at which the last words of a transcript end; 0 for no cues. With overlaps, not always the last cue's end. */
export function transcriptLength(cues: readonly Cue[]): Seconds {
  return cues.reduce((latest, { end }) => Math.max(latest, end), 0);
}
