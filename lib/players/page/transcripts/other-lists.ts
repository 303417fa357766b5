import { looksOf } from './names-in-blocks';
import { tidy } from './tidy';
import type { TimedRun } from './timed-runs';
import { withoutTime } from './told-times';

const textOf = (element: Element) => tidy(element.textContent);

/** The page to which most of a block's text links; '' for none. */
function pageOf(block: Element): string {
  const link = block.closest('a[href]') ?? block.querySelector('a[href]');
  if (!link || textOf(link).length * 2 < textOf(block).length) return '';
  return withoutTime(link.getAttribute('href') ?? '');
}

const nearlyAll = 0.9;

/** Whether each block links to a page of its own, as in lists of clips, episodes or videos. */
function areCards(blocks: readonly Element[]): boolean {
  const pages = blocks.map(pageOf).filter((page) => page !== '' && !page.startsWith('javascript:'));
  return new Set(pages).size >= blocks.length * nearlyAll;
}

/** The longest user name, in UTF-16 code units. */
const longestName = 30;

/** Whether each block is by somebody else, as comments and posts are. In a talk, speakers repeat. */
function areOfMany(blocks: readonly Element[]): boolean {
  const names = new Map<string, Set<string>>();
  for (const block of blocks) {
    const { length } = textOf(block);
    for (const element of block.querySelectorAll('*')) {
      // Line numbers and times in words also differ.
      const text = textOf(element).replace(/(?<![\p{L}\d_])\d+/gu, '');
      if (element.children.length > 0 || text.length > longestName || !/\p{L}{2}/u.test(text)) continue;
      if (text.length * 3 > length) continue;
      const looks = looksOf(element);
      names.set(looks, (names.get(looks) ?? new Set()).add(text));
    }
  }
  return [...names].some(
    ([looks, texts]) =>
      texts.size >= blocks.length * nearlyAll && blocks.every((block) => countOf(block, looks) <= 1),
  );
}

const countOf = (block: Element, looks: string) =>
  [...block.querySelectorAll('*')].filter(
    (element) =>
      element.children.length === 0 && looksOf(element) === looks && /\p{L}{2}/u.test(textOf(element)),
  ).length;

/** A time followed by a dash. */
const dashed = /^[[(]?\d{1,3}(?::\d\d){1,2}[\])]? ?[–—-] ?\P{Nd}/u;
const sentence = /[.?!…。？！][\p{Pf}\p{Pe}"']?$/u;

/** Whether lines with times are viewers' notes or titles: a dash after each time, and hardly any whole sentence. */
export function areNotes(lines: readonly string[]): boolean {
  const notes = lines.filter((line) => dashed.test(line) && !sentence.test(line));
  return notes.length >= lines.length * nearlyAll;
}

/** A list of episodes with their lengths begins with a long one. A talk hardly ever begins this late. */
const latestStart = 120;

/**
 * Whether the form of the blocks shows that a list is something else. If the page calls it a transcript, stronger
 * evidence is needed.
 */
export const isOtherByForm = ({
  blocks,
  times,
  isNamed,
}: Pick<TimedRun, 'blocks' | 'times' | 'isNamed'>): boolean =>
  isNamed
    ? (times[0] ?? 0) > latestStart && areCards(blocks)
    : areCards(blocks) || areOfMany(blocks) || areNotes(blocks.map(textOf));
