import type { Cue } from './cue';
import type { WordRange } from './note';
import { joinTexts } from './script';

/** The whole text of a line. */
export function wholeLine(cues: readonly Cue[], line: number): WordRange {
  return { first: line, from: 0, last: line, to: cues[line]?.text.length ?? 0 };
}

/** The whole text of all lines, as a range. */
export function allLines(cues: readonly Cue[]): WordRange {
  return { first: 0, from: 0, last: cues.length - 1, to: cues.at(-1)?.text.length ?? 0 };
}

/** The words of a range as one text; '' if there are none. */
export function wordsIn(cues: readonly Cue[], range: WordRange): string {
  const texts = [];
  for (let line = range.first; line <= range.last; line += 1) {
    const { from, to } = partOf(cues, range, line);
    texts.push((cues[line]?.text ?? '').slice(from, to).trim());
  }
  return joinTexts(texts);
}

/** The part of one line that is in the range, in UTF-16 offsets of the line's text. */
export function partOf(
  cues: readonly Cue[],
  { first, from, last, to }: WordRange,
  line: number,
): { readonly from: number; readonly to: number } {
  return { from: line === first ? from : 0, to: line === last ? to : (cues[line]?.text.length ?? 0) };
}

/** Whether two ranges share a word. */
export function overlaps(a: WordRange, b: WordRange): boolean {
  return isBefore(a.first, a.from, b.last, b.to) && isBefore(b.first, b.from, a.last, a.to);
}

/** Whether `outer` contains all of `inner`. */
export function covers(outer: WordRange, inner: WordRange): boolean {
  return (
    !isBefore(inner.first, inner.from, outer.first, outer.from) &&
    !isBefore(outer.last, outer.to, inner.last, inner.to)
  );
}

/** The smallest range that contains both. */
export function unionOf(a: WordRange, b: WordRange): WordRange {
  const start = isBefore(b.first, b.from, a.first, a.from) ? b : a;
  const end = isBefore(a.last, a.to, b.last, b.to) ? b : a;
  return { first: start.first, from: start.from, last: end.last, to: end.to };
}

function isBefore(line: number, offset: number, otherLine: number, otherOffset: number): boolean {
  return line < otherLine || (line === otherLine && offset < otherOffset);
}
