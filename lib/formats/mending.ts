import type { Chapter } from '../transcript/talk';
import type { ReadCue } from './parsed';

/** One thing that was wrong with a file and was put right. */
export interface Mending {
  readonly kind:
    | 'encoding'
    | 'mojibake'
    | 'rolling'
    | 'overlaps'
    | 'duplicates'
    | 'order'
    | 'ends'
    | 'chapters';
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

const mostTitlesTold = 5;

/** Tells which lines of a text were taken for titles of chapters; nothing where there are none. */
export function tellChapters(chapters: readonly Chapter[]): Mending[] {
  const count = chapters.length;
  if (count === 0) return [];
  const titles = chapters.slice(0, mostTitlesTold).map(({ title }) => `“${title}”`);
  const more = count > mostTitlesTold ? ` and ${count - mostTitlesTold} more` : '';
  const taken = count === 1 ? 'was taken for the title of a chapter' : 'were taken for titles of chapters';
  return [
    { kind: 'chapters', count, message: `${countLines(count)} ${taken}: ${titles.join(', ')}${more}.` },
  ];
}
