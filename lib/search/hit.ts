import type { Seconds } from '../transcript/cue';

/** How certain a hit is: as typed; with a slip, an inflection or a word changed; or a guess that only sounds alike. */
export type Tier = 'exact' | 'similar' | 'sounds-like';

/** The words matched inside one cue, as UTF-16 offsets into `cue.text`; `to` is excluded. */
export interface HitSpan {
  /** Index of the cue in the transcript. */
  readonly cue: number;
  readonly from: number;
  readonly to: number;
}

/** A run of words that matches a query. */
export interface Hit {
  readonly tier: Tier;
  /** Closeness from 0 to 1, where 1 is exactly as typed. Comparable only within a tier. */
  readonly score: number;
  /** The matched words: a span for each cue that they touch, in order; never empty. */
  readonly spans: readonly HitSpan[];
  /**
   * Where the words are in the talk's second transcript, if the hit is there. Then `spans` only says under which line
   * of the first transcript they stand.
   */
  readonly second?: readonly HitSpan[];
  /** The start of the first matched word. */
  readonly start: Seconds;
  /** The words as in the transcript, with spaces for line ends. */
  readonly text: string;
  /** Equal for hits with the same words, regardless of case, fillers and line ends. */
  readonly group: string;
}
