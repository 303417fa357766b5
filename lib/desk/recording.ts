import type { Seconds } from '../transcript/cue';
import type { Home } from '../transcript/talk';

/** The recording for which a transcript is wanted. */
export interface Recording {
  readonly title: string;
  readonly address: string;
  /** Null if the player does not say. */
  readonly duration: Seconds | null;
  readonly show?: string;
  /** BCP 47 tag of the language of the page that plays it; '' or absent if the page does not say. */
  readonly language?: string;
  /** What plays it, if that says more than the address: of several players on a page, the one that plays. */
  readonly home?: Home;
}
