import type { Chapter } from '../transcript/talk';
import { tidyText } from './cue-text';

/** The lines of a Markdown document. Headings are replaced with empty lines, because problems refer to line numbers. */
interface UntimedMarkdown {
  readonly lines: readonly string[];
  readonly title: string | undefined;
  /** The titles of chapters, by line index from 0. */
  readonly headings: ReadonlyMap<number, string>;
}

/** The characters that `escapeMarkdown` escapes, and those that may begin a list. */
const escaped = /\\([\\`*_[\]<>#|~&+=.)-])/gu;
/** Without a `#` at the end: captions write that sign before and after text that is sung. */
const titleLine = /^# (?!.*#\s*$)(\S.*)$/u;
const chapterLine = /^## (?!.*#\s*$)(\S.*)$/u;
const boldName = /^\*\*[^*\n]{1,60}:\*\* /u;

function withoutEscapes(line: string): string {
  return line.includes('\\') ? line.replace(escaped, '$1') : line;
}

/**
 * Reads the headings of a Markdown document without times, as `writeMarkdown` writes it, and its lines without escapes.
 * Undefined for other texts. Headings that are repeated are not chapters: they may be names.
 */
export function readUntimedMarkdown(
  text: string,
  clean: (line: string) => string,
): UntimedMarkdown | undefined {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const written = (match: RegExpExecArray | null) => match?.[1] && tidyText(withoutEscapes(clean(match[1])));
  const isOnlyTitle = lines.filter((line) => titleLine.test(line)).length === 1;
  const title = (isOnlyTitle && written(titleLine.exec(lines[first] ?? ''))) || undefined;
  const found = lines.flatMap((line, index): [number, string][] => {
    const heading = written(chapterLine.exec(line));
    return heading ? [[index, heading]] : [];
  });
  const isOnce = new Set(found.map(([, heading]) => heading)).size === found.length;
  const headings = new Map(isOnce ? found : []);
  if (title === undefined && headings.size === 0 && !lines.some((line) => boldName.test(line)))
    return undefined;
  const isHeading = (index: number) => headings.has(index) || (title !== undefined && index === first);
  return {
    lines: lines.map((line, index) => (isHeading(index) ? '' : withoutEscapes(clean(line)))),
    title,
    headings,
  };
}

/** Chapters that begin with the first cue after their line. `start` is the index of that cue. */
export function chaptersAbove(
  headings: ReadonlyMap<number, string>,
  cues: readonly { readonly line: number }[],
): Chapter[] {
  // Cues and headings are both ordered by line.
  let start = 0;
  return [...headings].flatMap(([index, title]) => {
    while ((cues[start]?.line ?? Number.POSITIVE_INFINITY) <= index) start += 1;
    return start < cues.length ? [{ start, title }] : [];
  });
}
