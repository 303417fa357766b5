import type { Chapter } from '../transcript/talk';
import type { Encoding } from './encodings';
import type { MendedLines } from './mended-lines';

/**
 * The unit that was assumed: bare numbers of a unit, clock times that end in a frame number, or dates.
 * `framesPerSecond` is 0 if the unit is not frames.
 */
type TakenUnit = readonly [
  unit:
    | 'tenths'
    | 'hundredths'
    | 'samples'
    | 'milliseconds'
    | 'microseconds'
    | 'ticks'
    | 'nanoseconds'
    | 'frames'
    | 'dates',
  framesPerSecond: number,
];

/** The kinds of repairs and assumptions, each with the values that its sentence needs besides the count. */
export interface MendingValues {
  /** The old encoding in which the file was read, or UTF-8 if some of its bytes were invalid. */
  encoding: readonly [encoding: Encoding];
  /** Characters that were escaped twice. */
  entities: readonly [];
  mojibake: readonly [];
  /** Times that count frames. */
  frames: readonly [picturesPerSecond: number];
  /** Times that are plain numbers. */
  numbers: readonly [unit: 's' | 'ms'];
  /** Captions that repeat the lines above, or that grow word by word. */
  rolling: readonly [way: 'repeats' | 'growing'];
  overlaps: readonly [];
  duplicates: readonly [];
  order: readonly [];
  ends: readonly [];
  /** The assumed unit of the times of a list or a table that does not name it. */
  units: TakenUnit;
  /** Ruby annotations: readings beside the characters that they spell out. They are left out. */
  ruby: readonly [];
  /** The first few titles. */
  chapters: readonly string[];
}

/** One thing that was wrong with a file and was repaired. `mending-text` has the sentences. */
export type Mending = {
  [Kind in keyof MendingValues]: {
    readonly kind: Kind;
    /** How many cues were changed (for encodings: how many characters). */
    readonly count: number;
    readonly values: MendingValues[Kind];
    /** Lines before and after; absent if the whole file was changed. */
    readonly examples?: readonly MendedLines[];
    /** Set if the listener does not want this repair. */
    readonly isRefused?: true;
  };
}[keyof MendingValues];

const mostTitlesTold = 5;

/** Says which lines of a text were taken as chapter titles. An empty list without chapters. */
export function tellChapters(chapters: readonly Chapter[]): Mending[] {
  if (chapters.length === 0) return [];
  const values = chapters.slice(0, mostTitlesTold).map(({ title }) => title);
  return [{ kind: 'chapters', count: chapters.length, values }];
}
