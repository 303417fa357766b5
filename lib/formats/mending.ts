import type { Chapter } from '../transcript/talk';
import type { Encoding } from './encodings';
import type { MendedLines } from './mended-lines';

/**
 * Bare numbers of a unit, clock texts that end in the number of a frame, or dates. `framesPerSecond`: 0 where there are
 * no frames.
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

/** What can be put right in a file, with the values that its sentence needs besides the count. */
export interface MendingValues {
  /** The old encoding in which the file was read, or UTF-8 though not all of it is valid. */
  encoding: readonly [encoding: Encoding];
  /** Signs that were escaped twice. */
  entities: readonly [];
  mojibake: readonly [];
  /** Times that count pictures. */
  frames: readonly [picturesPerSecond: number];
  /** Times that are numbers. */
  numbers: readonly [unit: 's' | 'ms'];
  /** Captions that say again what stood above, or that grow word by word. */
  rolling: readonly [way: 'repeats' | 'growing'];
  overlaps: readonly [];
  duplicates: readonly [];
  order: readonly [];
  ends: readonly [];
  /** What the times of a list or a table were taken for, where it does not tell. */
  units: TakenUnit;
  /** Readings beside the letters that they spell out, which are left out. */
  ruby: readonly [];
  /** The first titles. */
  chapters: readonly string[];
}

/** One thing that was wrong with a file and was put right; `mending-text` has the sentences. */
export type Mending = {
  [Kind in keyof MendingValues]: {
    readonly kind: Kind;
    /** How many cues (for encodings: characters) it touched. */
    readonly count: number;
    readonly values: MendingValues[Kind];
    /** Lines before and after; none where it is about the whole file. */
    readonly examples?: readonly MendedLines[];
    /** The listener wants it not done. */
    readonly isRefused?: true;
  };
}[keyof MendingValues];

const mostTitlesTold = 5;

/** Tells which lines of a text were taken for titles of chapters; nothing if there are none. */
export function tellChapters(chapters: readonly Chapter[]): Mending[] {
  if (chapters.length === 0) return [];
  const values = chapters.slice(0, mostTitlesTold).map(({ title }) => title);
  return [{ kind: 'chapters', count: chapters.length, values }];
}
