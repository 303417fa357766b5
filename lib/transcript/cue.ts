/** Media or transcript time in seconds from the start; fractions allowed. */
export type Seconds = number;

/** A word with its own time, as some sources have it (Whisper JSON, karaoke cues). */
export interface TimedWord {
  readonly text: string;
  readonly start: Seconds;
  readonly end?: Seconds;
}

/**
 * One timed line of a transcript, as WebVTT's cue. It lasts from `start` to before `end`, and `end >= start`. A cue of
 * zero length is allowed, and is never current.
 */
export interface Cue {
  readonly start: Seconds;
  readonly end: Seconds;
  /** One line of plain text: no mark-up, no stamps, single spaces. */
  readonly text: string;
  /** Who says it, if the source knows; repeated on every cue of a turn. */
  readonly speaker?: string;
  /** Present where another person begins to speak of whom the source says no more (`>>` in captions). */
  readonly isTurn?: true;
  /** The words of `text` in order, if the source times each word. */
  readonly words?: readonly TimedWord[];
  /** What the source has in place of `text` and `words`, where the listener has corrected the line. */
  readonly original?: Pick<Cue, 'text' | 'words'>;
}

/** A cue as a file has it: many formats have no ends. */
export type OpenCue = Omit<Cue, 'end'> & { readonly end?: Seconds };

/** Consecutive cues, by index; both ends are included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}
