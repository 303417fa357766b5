import type { Chapter } from '../../../transcript/talk';
import { tidy } from './tidy';
import type { TimedRun } from './timed-runs';
import { withAttribute } from './told-times';

const longestTitle = 300;

/** The seconds of a day. Larger numbers are milliseconds. */
const secondsOfDay = 86_400;

/** Whether an element gives the range of a chapter, as a note below its heading: `From 0:12 to 4:25`. */
export const isRange = (element: Element | null | undefined) =>
  element !== null &&
  element !== undefined &&
  /^(?:\p{L}{2,5} )?\d{1,3}(?::\d\d){1,2} ?(?:\p{L}{1,5}|[–—-]) ?\d{1,3}(?::\d\d){1,2}$/u.test(
    tidy(element.textContent),
  );

/** The heading before a block, even with a note about its times in between; empty for none. */
export function headingBefore(block: Element | undefined): Element[] {
  const before = block?.previousElementSibling;
  const heading = isRange(before) ? before?.previousElementSibling : before;
  return heading && isHeading(heading) ? [heading] : [];
}

/** Headings of any rank, and the summaries of folded parts. */
export const headings = 'h1, h2, h3, h4, h5, h6, summary';

/** Whether a node is one of these headings. */
export function isHeading(node: ChildNode): boolean {
  return /^(?:H[1-6]|SUMMARY)$/u.test(node.nodeName);
}

/** The text of a heading without the time before or after it. */
export const titleOf = (heading: Element) =>
  tidy(heading.textContent)
    .replace(/^[[(]?\d{1,3}(?::\d\d){1,2}[\])]?[\s:|–—-]{0,5}/u, '')
    .replace(/[\s|–—-]{0,5}[[(]?\d{1,3}(?::\d\d){1,2}[\])]?$/u, '');

/**
 * The headings that name chapters. They are fewer than the times, and hardly any repeats, as names would. If the
 * headings of one rank are names, those of another rank may still be chapters.
 */
export function chapterHeadings(found: readonly Element[], times: number): Element[] {
  const titled = found.filter((heading) => titleOf(heading) !== '');
  const areChapters = (some: readonly Element[]) =>
    some.length * 2 <= times && new Set(some.map(titleOf)).size >= some.length * 0.8;
  if (areChapters(titled)) return titled;
  const ranks = [...new Set(titled.map(({ localName }) => localName))];
  const fit = ranks.filter((rank) => areChapters(titled.filter(({ localName }) => localName === rank)));
  return titled.filter(({ localName }) => fit.includes(localName));
}

/** Whether times of this kind are given by texts, not by attributes. */
export const isText = (kind: string) => kind === 'text' || kind === 'dotted';

/** How many times the blocks of a run give. A block may have several. */
export function countTimes({ blocks, kind }: TimedRun): number {
  const counts = blocks.map((block) =>
    !isText(kind)
      ? block.querySelectorAll(withAttribute(kind)).length
      : (block.textContent?.match(/\d{1,3}[:.]\d\d(?![\d:])/gu)?.length ?? 0),
  );
  return counts.reduce((sum, count) => sum + Math.max(count, 1), 0);
}

const countsMs = (kind: string, times: readonly number[]) =>
  kind === 'data-m' || (kind.startsWith('data-') && (times.at(-1) ?? 0) > secondsOfDay);

/**
 * The chapters of a run. Each heading begins with the next block, and a heading right before the first block counts
 * too.
 */
export function chaptersOf({ blocks, times, kind }: TimedRun, found: readonly Element[]): Chapter[] {
  const isMs = countsMs(kind, times);
  const chapters: Chapter[] = [];
  let next = 0;
  for (const heading of found) {
    while (next < blocks.length && isBefore(blocks[next], heading)) next += 1;
    const time = times[next];
    if (time === undefined) break;
    chapters.push({ start: isMs ? time / 1000 : time, title: titleOf(heading) });
  }
  return chapters;
}

function isBefore(block: Element | undefined, heading: Element): boolean {
  if (!block || block.contains(heading)) return false;
  return Boolean(block.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** The blocks of a list of chapters as chapters, without their times. */
export function chaptersOfRun({ blocks, times, kind }: TimedRun): Chapter[] {
  const isMs = countsMs(kind, times);
  return blocks.flatMap((block, index) => {
    const title = titleOf(block).slice(0, longestTitle);
    const time = times[index] ?? 0;
    return title === '' ? [] : [{ start: isMs ? time / 1000 : time, title }];
  });
}
