import type { Seconds } from './cue';

/** How far a listener has come in a talk at one of its homes. */
export interface Place {
  /** In transcript time; null once the talk has been heard to its end. */
  readonly at: Seconds | null;
  /** When it was heard last: ISO 8601. */
  readonly heard: string;
}

/** Thanks and music come last: a talk of which less is left counts as heard, and so does one with a share less. */
const restOfTalk: Seconds = 60;
const restShare = 0.05;

/** The place to keep for a listener at a time of a talk of that length: null near the end. */
export function placeAt(time: Seconds, length: Seconds): Seconds | null {
  return length - time <= Math.min(restOfTalk, length * restShare) ? null : time;
}
