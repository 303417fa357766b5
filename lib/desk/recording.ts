import type { Seconds } from '../transcript/cue';

/** The recording for which a transcript is wanted. */
export interface Recording {
  readonly title: string;
  readonly address: string;
  /** Null where the player does not tell. */
  readonly duration: Seconds | null;
}
