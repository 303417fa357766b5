import { tidyText } from './cue-text';
import type { TimeMark } from './html-page';
import { looksLikeName } from './speaker-name';

/** A line of text in a page, with the name that the page puts before it. */
export interface PageLine {
  readonly raw: string;
  readonly name: string | undefined;
  readonly isHeading?: true;
  /** True for text behind the block of the mark. */
  readonly isBehind?: true;
}

/** The text after one mark, until the next. */
export interface Passage {
  readonly mark: TimeMark | undefined;
  readonly lines: readonly PageLine[];
  /** True if text of the same block is before the mark. */
  readonly isInside: boolean;
  /** True if the block ends with the mark. */
  readonly isLast: boolean;
}

/** How many elements are around all these marks. */
export function commonDepth(marks: readonly TimeMark[]): number {
  const [first] = marks;
  let depth = first?.path.length ?? 0;
  for (const { path } of marks) {
    let same = 0;
    while (same < depth && path[same] === first?.path[same]) same += 1;
    depth = same;
  }
  return depth;
}

/** The name in a text that is nothing but a label, such as `[Ana Lee]:`, or `Ana Lee (` before a time. */
export function labelAlone(raw: string): string | undefined {
  const [, name = ''] = /^\[?([^[\]()：:]{1,48})\]?\s?(?:[:：]|[:：]?\s?[([])$/u.exec(tidyText(raw)) ?? [];
  return looksLikeName(name) ? name.trim() : undefined;
}

/** From this number of marks on, it is no coincidence if all texts are in the blocks of their marks. */
const fewestBlocks = 3;

/** Removes the text behind the block of the last mark, if all other texts are in the blocks of their marks. */
export function withoutRest(passages: readonly Passage[]): Passage[] {
  const [last, ...others] = [...passages].reverse();
  const areInside = others.every(({ mark, lines }) => !mark || !lines.some(({ isBehind }) => isBehind));
  if (!last || others.length < fewestBlocks || !areInside) return [...passages];
  return [...others.reverse(), { ...last, lines: last.lines.filter(({ isBehind }) => !isBehind) }];
}

/** Removes the numbers of the lines, if each passage begins with one and they count up. */
export function withoutCounters(passages: readonly Passage[]): readonly Passage[] {
  const numbers = passages.flatMap(({ mark, lines }) =>
    mark ? [Number(tidyText(lines[0]?.raw ?? '-'))] : [],
  );
  const isCount = numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
  if (numbers.length < 2 || !isCount || passages.some(({ mark, lines }) => mark && lines.length < 2))
    return passages;
  return passages.map((passage) => (passage.mark ? { ...passage, lines: passage.lines.slice(1) } : passage));
}

/** Fewer lines may be as long as their times by coincidence. */
const fewestCounted = 3;

/**
 * True if the times are places in a text, as in copies from chats with an AI: for most texts, the number of letters is
 * the difference between both times.
 */
export function countLetters(passages: readonly Passage[]): boolean {
  const ratios = passages.flatMap(({ mark, lines }) => {
    const letters = lines.reduce((sum, { raw }) => sum + tidyText(raw).length, 0);
    return mark?.end && letters > 0 ? [(mark.end.value - mark.start.value) / letters] : [];
  });
  const fit = ratios.filter((ratio) => ratio >= 0.85 && ratio <= 1.25).length;
  return ratios.length >= fewestCounted && fit >= ratios.length * 0.8;
}
