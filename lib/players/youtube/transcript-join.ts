import type { Seconds } from '../../transcript/cue';

/** A row of the page's transcript. */
export interface PageRow {
  /** Whole seconds: the page shows no finer times. */
  readonly start: Seconds;
  readonly text: string;
}

/** A chapter of the page's transcript. */
export interface PageChapter {
  readonly start: Seconds;
  readonly title: string;
}

/** What the document holds of a transcript at one moment: all of it, a part, or two copies. */
export interface RowWindow {
  /** In document order. */
  readonly rows: readonly PageRow[];
  readonly chapters: readonly PageChapter[];
}

/** All rows seen so far. */
export interface JoinedRows {
  readonly rows: readonly PageRow[];
  readonly chapters: readonly PageChapter[];
  /** Rows that one window held several times, unless all of it was there twice. */
  readonly repeated: number;
}

/** If this share of all rows is there, it counts as all: a few may have been redrawn with other texts. */
const nearlyAll = 0.9;

const keyOf = ({ start, text }: PageRow) => `${start} ${text}`;
const byStart = (a: { start: Seconds }, b: { start: Seconds }) => a.start - b.start;

/** Each row once, sorted by start. Rows of the same second keep their order. */
function once(rows: readonly PageRow[]): PageRow[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()].sort(byStart);
}

/** How many rows repeat, in a list that is not simply there twice. */
function countRepeated(rows: readonly PageRow[]): number {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const again = rows.length - counts.size;
  const isCopied = again > 0 && [...counts.values()].every((count) => count >= 2);
  return isCopied ? 0 : again;
}

/** Joins windows of one transcript, which may overlap, by the times and texts of their rows. */
export function createRowJoin() {
  const seen = new Map<string, PageRow>();
  const chapters = new Map<string, PageChapter>();
  let last: RowWindow = { rows: [], chapters: [] };
  let mostRepeated = 0;
  return {
    /** Adds what the document holds now. Returns whether any row is new. */
    add(window: RowWindow): boolean {
      const before = seen.size;
      last = window;
      for (const row of window.rows) {
        if (!seen.has(keyOf(row))) seen.set(keyOf(row), row);
      }
      for (const chapter of window.chapters) {
        chapters.set(`${chapter.start} ${chapter.title}`, chapter);
      }
      mostRepeated = Math.max(mostRepeated, countRepeated(window.rows));
      return seen.size > before;
    },
    /** Whether a window shares a row with what is known, or is the first one. */
    meets: ({ rows }: RowWindow) => seen.size === 0 || rows.some((row) => seen.has(keyOf(row))),
    count: () => seen.size,
    /** The latest start so far; 0 if there are no rows. */
    lastStart: () => [...seen.values()].reduce((latest, { start }) => Math.max(latest, start), 0),
    /**
     * All rows, sorted by start. If the document holds nearly all of them at the end, it holds all of them, and what it
     * showed before was redrawn.
     */
    joined(): JoinedRows {
      const shown = last.rows;
      const isAll = once(shown).length >= seen.size * nearlyAll;
      return {
        rows: once(isAll ? shown : [...seen.values()]),
        chapters: [...chapters.values()].sort(byStart),
        repeated: isAll ? countRepeated(shown) : mostRepeated,
      };
    },
  };
}
