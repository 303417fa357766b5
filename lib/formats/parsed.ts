import type { OpenCue, TimedWord } from '../transcript/cue';
import type { Chapter } from '../transcript/talk';
import type { Mending } from './mending';
import type { LineProblem } from './problem';

/** One written line of a cue that a form shows on several lines. */
export interface CueLine {
  readonly text: string;
  readonly words: readonly TimedWord[];
}

/** A cue as a reader found it. */
export interface ReadCue extends OpenCue {
  /** The line, from 1, on which the cue begins in the file; 0 in forms that are not made of lines. */
  readonly line: number;
  /** The written lines behind `text`, where there is more than one: roll-up captions repeat some of them. */
  readonly lines?: readonly CueLine[];
}

/** What one form's reader gives: every cue it could read, in file order, and every line that it could not. */
export interface Parsed {
  readonly cues: readonly ReadCue[];
  readonly problems: readonly LineProblem[];
  /** What was taken where the text leaves it open, such as the unit of its times. */
  readonly taken?: readonly Mending[];
  /** BCP 47 tag, if the file gives one. */
  readonly language?: string;
  readonly title?: string;
  /** Where `timed` is false, `start` is the place of the chapter's first cue, from 0. */
  readonly chapters?: readonly Chapter[];
  /** False where the form has no times: every cue then starts and ends at 0. */
  readonly timed?: false;
}

/** Cues after one step of mending, and what was done, if anything was. */
export interface Mended {
  readonly cues: readonly ReadCue[];
  readonly mended: readonly Mending[];
}
