import type { Seconds } from './cue';

/** What the listener has written about a moment of a talk. */
export interface Note {
  readonly id: string;
  readonly talkId: string;
  /** Where it belongs: the beginning of a line, on the transcript's clock. */
  readonly at: Seconds;
  readonly text: string;
}
