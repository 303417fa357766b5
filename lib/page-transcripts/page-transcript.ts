import type { FormatId } from '../formats/formats';
import type { FindingSource } from '../players/page/transcripts/finding';
import type { Cue } from '../transcript/cue';
import type { Chapter } from '../transcript/talk';

/** What may be wrong with a transcript of a page. */
export type PageWarning =
  /** It has no times. */
  | 'no-times'
  /** It begins long after 0, so its beginning may be missing. */
  | 'starts-late'
  /** Nothing is said for a long time. */
  | 'gap'
  /** There were warnings when it was read; the import report lists them. */
  | 'doubts'
  /** It has not been fetched. */
  | 'not-fetched';

/** A transcript that a page carries, or that it links to. */
export interface PageTranscript {
  readonly source: FindingSource | 'linked';
  /** What the page calls it; '' if it has no name. */
  readonly name: string;
  /** BCP 47 tag; '' if it is unknown. */
  readonly language: string;
  /** Sorted by start. All starts are 0 if `isTimed` is false. Empty if the transcript was not fetched. */
  readonly cues: readonly Cue[];
  readonly isTimed: boolean;
  readonly chapters: readonly Chapter[];
  /** Whether it is complete, as far as that can be determined. */
  readonly isComplete: boolean;
  readonly warnings: readonly PageWarning[];
  /** Its text in a form that the readers of files accept; '' if it was not fetched. */
  readonly text: string;
  /** `null` if it was not fetched. */
  readonly format: FormatId | null;
  /** The address from which it can be fetched; '' if that is not needed. */
  readonly address: string;
  /** Set for a feed that may name a transcript of what the page plays. */
  readonly isFeed?: true;
  /** The address of the media that its times link to; '' if it is unknown. */
  readonly playedAt: string;
}
