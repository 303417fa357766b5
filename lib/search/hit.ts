import type { Seconds } from '../transcript/cue';

/** How sure a find is: as typed; a slip, an inflection or a word off; or only alike in sound (a guess). */
export type Tier = 'exact' | 'similar' | 'sounds-like';

/** Words matched inside one cue: UTF-16 offsets into `cue.text`, `to` excluded. */
export interface HitSpan {
  /** Index of the cue in the transcript. */
  readonly cue: number;
  readonly from: number;
  readonly to: number;
}

/** One run of words that answers a query. */
export interface Hit {
  readonly tier: Tier;
  /** Closeness from 0 to 1; 1 is as typed. Comparable inside a tier only. */
  readonly score: number;
  /** The words matched, a span for each cue that they touch, in order; never empty. */
  readonly spans: readonly HitSpan[];
  /** When the first matched word begins. */
  readonly start: Seconds;
  /** The words as the transcript writes them; a line end becomes a space. */
  readonly text: string;
  /** Equal for hits that say the same, whatever their case, fillers or line ends. */
  readonly group: string;
}
