import type { Seconds } from './cue';

/** A listener's note on a moment of a talk. */
export interface Note {
  readonly id: string;
  readonly talkId: string;
  /** The start of the line that it belongs to, in transcript time. */
  readonly at: Seconds;
  readonly text: string;
}
