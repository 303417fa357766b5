/** Media or transcript time in seconds from the start; fractions allowed. */
export type Seconds = number;

/** A word with a time of its own, as some sources (Whisper JSON, karaoke cues) give it. */
export interface TimedWord {
  readonly text: string;
  readonly start: Seconds;
  readonly end?: Seconds;
}

/**
 * One timed line of a transcript (WebVTT's cue). `[start, end)`: the end is not part of it.
 * `end >= start`; a zero-length cue is legal and is never current.
 */
export interface Cue {
  readonly start: Seconds;
  readonly end: Seconds;
  /** One line of plain text: no mark-up, no stamps, single spaces. */
  readonly text: string;
  /** Who says it, where the source tells; repeated on every cue of a turn. */
  readonly speaker?: string;
  /** The words of `text` in order, where the source times each word. */
  readonly words?: readonly TimedWord[];
}

/** A cue as a file gives it: many forms tell no end. */
export type OpenCue = Omit<Cue, 'end'> & { readonly end?: Seconds };

/** Cues in a row, by index, both included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}
