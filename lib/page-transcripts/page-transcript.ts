import type { FormatId } from '../formats/formats';
import type { FindingSource } from '../players/page/transcripts/finding';
import type { Cue } from '../transcript/cue';
import type { Chapter } from '../transcript/talk';

/** What may be wrong with a transcript of a page. */
export type PageWarning =
  /** It has no times. */
  | 'no-times'
  /** It begins long after 0, so that what comes before may be missing. */
  | 'starts-late'
  /** Nothing is said for a long time. */
  | 'gap'
  /** Its reader had doubts, which the import report names. */
  | 'doubts'
  /** It has not been fetched. */
  | 'not-fetched';

/** A transcript that a page carries, or that it links to. */
export interface PageTranscript {
  readonly source: FindingSource | 'linked';
  /** What the page calls it; '' where it gives no name. */
  readonly name: string;
  /** BCP 47 tag; '' if it is unknown. */
  readonly language: string;
  /** Sorted by start; all at 0 where `isTimed` is false, none if it was not fetched. */
  readonly cues: readonly Cue[];
  readonly isTimed: boolean;
  readonly chapters: readonly Chapter[];
  /** Whether all of it is there, as far as can be told. */
  readonly isComplete: boolean;
  readonly warnings: readonly PageWarning[];
  /** As a file could hold it; '' if it was not fetched. */
  readonly text: string;
  /** `null` if it was not fetched. */
  readonly format: FormatId | null;
  /** Where it can be fetched; '' where it need not be. */
  readonly address: string;
  /** There for a feed that may name a transcript of what the page plays. */
  readonly isFeed?: true;
  /** Where its times lead to: what is played; '' where that is not told. */
  readonly playedAt: string;
}
