import type { ReadCue } from './parsed';

/** One thing that was wrong with a file and was put right. */
export interface Mending {
  readonly kind: 'encoding' | 'mojibake' | 'rolling' | 'overlaps' | 'duplicates' | 'order' | 'ends';
  /** How many cues (for encodings: characters) it touched. */
  readonly count: number;
  /** A sentence for people. */
  readonly message: string;
}

/** Cues after one step of mending, and what was done, if anything was. */
export interface Mended {
  readonly cues: readonly ReadCue[];
  readonly mended: readonly Mending[];
}

/** `1 line`, `2 lines`. */
export function countLines(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}
