import type { Seconds } from './cue';

/** How far a listener has got in a talk, at one of its homes. */
export interface Place {
  /** In transcript time; null if the talk was heard to its end. */
  readonly at: Seconds | null;
  /** When it was last heard (ISO 8601). */
  readonly heard: string;
}

/**
 * Talks end with thanks and music. A talk counts as heard once less than this is left, or less than the share below.
 */
const restOfTalk: Seconds = 60;
const restShare = 0.05;

/** The place to keep for a listener at `time` in a talk of this length: null near the end. */
export function placeAt(time: Seconds, length: Seconds): Seconds | null {
  return length - time <= Math.min(restOfTalk, length * restShare) ? null : time;
}
