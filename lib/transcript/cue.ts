/** Media or transcript time in seconds from the start; fractions allowed. */
export type Seconds = number;

/** A word with its own time, in sources that time words (Whisper JSON, karaoke cues). */
export interface TimedWord {
  readonly text: string;
  readonly start: Seconds;
  readonly end?: Seconds;
}

/**
 * One timed line of a transcript, like a cue in WebVTT. It lasts from `start` until just before `end`, and `end >=
 * start`. A cue may have no duration; such a cue is never the current one.
 */
export interface Cue {
  readonly start: Seconds;
  readonly end: Seconds;
  /** One line of plain text, without markup or timestamps, and with single spaces. */
  readonly text: string;
  /** The speaker, if the source names one. Every cue of a turn repeats the name. */
  readonly speaker?: string;
  /** Set where the speaker changes and the source does not say to whom (`>>` in captions). */
  readonly isTurn?: true;
  /** The words of `text` in order, if the source times each word. */
  readonly words?: readonly TimedWord[];
  /** The `text` and `words` of the source, if the listener has corrected the line. */
  readonly original?: Pick<Cue, 'text' | 'words'>;
}

/** A cue as it is in a file. Many formats have no end times. */
export type OpenCue = Omit<Cue, 'end'> & { readonly end?: Seconds };

/** A range of cues by index. Both ends are included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}
