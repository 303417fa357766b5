import type { OpenCue, TimedWord } from '../transcript/cue';
import type { Chapter } from '../transcript/talk';
import type { Mending } from './mending';
import type { LineProblem } from './problem';

/** One written line of a cue that has several lines in the file. */
export interface CueLine {
  readonly text: string;
  readonly words: readonly TimedWord[];
}

/** A cue as a reader found it in the file. */
export interface ReadCue extends OpenCue {
  /** The line of the file, from 1, on which the cue begins; 0 in formats without lines. */
  readonly line: number;
  /** The written lines of `text`, if there is more than one. Roll-up captions repeat some of them. */
  readonly lines?: readonly CueLine[];
}

/**
 * The result of one format's reader: every cue that it could read, in the order of the file, and a problem for every
 * line that it could not read.
 */
export interface Parsed {
  readonly cues: readonly ReadCue[];
  readonly problems: readonly LineProblem[];
  /** What the reader assumed because the file does not say it, such as the unit of its times. */
  readonly taken?: readonly Mending[];
  /** A BCP 47 tag, if the file names a language. */
  readonly language?: string;
  readonly title?: string;
  /** If `timed` is false, `start` is the index of the chapter's first cue. */
  readonly chapters?: readonly Chapter[];
  /** False if the format has no times. Then every cue starts and ends at 0. */
  readonly timed?: false;
}

/** The cues after one step of mending, and the repairs, if any. */
export interface Mended {
  readonly cues: readonly ReadCue[];
  readonly mended: readonly Mending[];
}
