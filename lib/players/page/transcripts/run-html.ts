import type { Chapter } from '../../../transcript/talk';
import { dropBeginnings } from './beginnings';
import { loneClock, mayHoldClock, plainClock, timeInText, withAsciiDigits, withColons } from './clock-text';
import { dropCounters } from './counters';
import { leadWithEndMarks } from './end-marks';
import { dropLabels, saysNothing } from './labels';
import { byLanguages } from './languages';
import {
  joinRanges,
  leadWithClocks,
  leadWithMarks,
  leadWithNamedClocks,
  splitRanges,
} from './leading-clocks';
import { transcriptName } from './names';
import { markGivenNames, markNames, markPressedNames, markRecurringNames } from './names-in-blocks';
import {
  chapterHeadings,
  chaptersOf,
  countTimes,
  headingBefore,
  headings,
  isHeading,
  isRange,
  isText,
} from './run-chapters';
import { readersOfTexts, writeSpelledTimes } from './spelled-times';
import { splitStamps } from './stamps-in-text';
import { tidy } from './tidy';
import type { TimedRun } from './timed-runs';
import { rangeInAttribute, timeInAddress, timeInAttribute, withAttribute, withoutTime } from './told-times';

/**
 * Longer runs are cut off here, in UTF-16 code units. Ten hours of single words, each in an element, take about 6 MB.
 */
const longestHtml = 8_000_000;

/** Adverts that pages put between the lines. They have no time, and are not spoken. */
const adverts =
  'aside, ins, iframe, figure, [class~="ad"], [class~="ads"], [class^="ad-"], [class*=" ad-"], [id^="ad-"], [class*="advert" i], [class*="sponsor" i], [class*="promo" i], [class*="newsletter" i]';

/**
 * The children of the run's parent that belong to it: its blocks, what is between them, and similar elements at both
 * ends.
 */
function nodesOf({ parent, blocks }: TimedRun): ChildNode[] {
  const all = [...parent.childNodes];
  const isBlock = new Set<ChildNode>(blocks);
  let from = all.findIndex((node) => isBlock.has(node));
  let to = all.findLastIndex((node) => isBlock.has(node));
  const inner = all.slice(from, to + 1);
  // If there are as many headings as blocks, they are names.
  const areNames = inner.filter(isHeading).length * 2 >= blocks.length;
  const between = new Set(
    inner.flatMap((node) => (isBlock.has(node) || (isHeading(node) && !areNames) ? [] : [node.nodeName])),
  );
  const second = blocks[1];
  // A name may come before or after its time. If one comes before the second block, one may also come before the first.
  const gap = second
    ? all.slice(from + 1, all.indexOf(second)).filter(({ nodeType }) => nodeType === 1).length
    : 0;
  for (let count = 0; count < gap && from > 0; from -= 1) {
    const node = all[from - 1];
    if (!node || (node.nodeType === 1 && !between.has(node.nodeName))) break;
    if (node.nodeType === 1) count += 1;
  }
  while (to + 1 < all.length && (all[to + 1]?.nodeType !== 1 || between.has(all[to + 1]?.nodeName ?? '')))
    to += 1;
  return all.slice(from, to + 1);
}

/** Whether an element gives a time: by its text, by its own attribute, or by an element inside it. */
const tellsTime = (element: Element, kind: string) =>
  isText(kind)
    ? /\d[:.]\d\d/u.test(withAsciiDigits(element.textContent ?? ''))
    : element.hasAttribute(kind) || element.querySelector(withAttribute(kind)) !== null;

/** The address to which most links with times lead, without the time; '' if they stay on the page. */
function linkedMedium(holder: Element, page: Document): string {
  const counts = new Map<string, number>();
  const here = URL.parse(page.location?.href ?? '');
  for (const link of holder.querySelectorAll('a[href]')) {
    const written = link.getAttribute('href') ?? '';
    const url = timeInAddress(written) === null ? null : URL.parse(withoutTime(written), page.baseURI);
    if (!url || (url.origin === here?.origin && url.pathname === here.pathname)) continue;
    counts.set(url.href, (counts.get(url.href) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] > 1 ? most[0] : '';
}

/** Writes the times in the forms that readers of files know: `data-start`, or clocks with colons and ASCII digits. */
function tellTimes(holder: Element, kind: string): void {
  if (!isText(kind)) {
    for (const element of holder.querySelectorAll('*')) {
      const time = element.hasAttribute(kind) ? timeInAttribute(element, kind) : null;
      if (time === null) continue;
      const range = rangeInAttribute(element, kind);
      if (range) element.removeAttribute(kind);
      if (range) element.setAttribute('data-end', String(range[1]));
      element.setAttribute('data-start', String(time));
      const words = (element.textContent ?? '').trim().replace(/^[[(](.{1,20})[\])]$/u, '$1');
      if (saysNothing.test(words)) element.replaceChildren();
    }
    dropClocksOfBlocks(holder);
    return;
  }
  const texts = holder.ownerDocument.createTreeWalker(holder, NodeFilter.SHOW_TEXT);
  const lone: Node[] = [];
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    const text = node.nodeValue ?? '';
    if (!mayHoldClock(text) || timeInText(text) === null) continue;
    const told = plainClock(kind === 'dotted' ? withColons(text) : withAsciiDigits(text));
    if (told !== text) node.nodeValue = told;
    lone.push(node);
  }
  for (const node of lone) asElement(node);
}

/** Removes the marks of footnotes. */
function dropFootnotes(holder: Element): void {
  for (const mark of holder.querySelectorAll('sup'))
    if (/^\[?\d{1,3}\]?$/u.test(tidy(mark.textContent))) mark.remove();
}

/** Removes the clocks that repeat the start of their block, if the words of the block have times of their own. */
function dropClocksOfBlocks(holder: Element): void {
  for (const block of holder.children) {
    const first = block.querySelector('[data-start]');
    const start = Number(first?.getAttribute('data-start'));
    if (!first || block.querySelectorAll('[data-start]').length < 2) continue;
    for (const element of block.querySelectorAll('*')) {
      if (element.children.length > 0 || element.hasAttribute('data-start')) continue;
      const text = tidy(element.textContent);
      const time = loneClock.test(text) ? timeInText(text) : null;
      if (time !== null && Math.abs(time - start) < 1.5) element.remove();
    }
  }
}

/** Wraps a clock that stands directly among elements in an element of its own. */
function asElement(node: Node): void {
  const { parentElement: around, nodeValue } = node;
  const clock = loneClock.exec((nodeValue ?? '').trim());
  if (!around || around.childNodes.length < 2 || !clock) return;
  const time = around.ownerDocument.createElement('time');
  time.textContent = clock[1] ?? '';
  around.insertBefore(time, node);
  around.removeChild(node);
}

/** What a run says, in one of its languages. */
interface RunText {
  readonly html: string;
  /** As returned by `byLanguages`. */
  readonly language: string;
}

/**
 * A run as HTML without its headings, which are returned as chapters, and with the address that its times link to.
 * `language` is the language of the page.
 */
export function htmlOfRun(
  run: TimedRun,
  language: string,
): { texts: RunText[]; chapters: Chapter[]; playedAt: string } {
  const nodes = nodesOf(run);
  const inside = nodes.flatMap((node) => {
    if (node.nodeType !== 1) return [];
    return isHeading(node) ? [node as Element] : [...(node as Element).querySelectorAll(headings)];
  });
  const opening = headingBefore(run.blocks[0]).filter((heading) => !inside.includes(heading));
  // A heading above the list, with none inside it, belongs to the list as a whole.
  const found = inside.length > 0 ? chapterHeadings([...opening, ...inside], countTimes(run)) : [];
  const titles = new Set(found.map(({ textContent }) => tidy(textContent)));
  const page = nodes[0]?.ownerDocument ?? document;
  const holder = page.createElement('div');
  for (const node of nodes) holder.append(node.cloneNode(true));
  holder.normalize();
  const readText = readersOfTexts[run.kind];
  if (readText) writeSpelledTimes(holder, readText);
  const kind = readText ? 'data-start' : run.kind;
  for (const heading of holder.querySelectorAll(headings)) {
    if (!titles.has(tidy(heading.textContent))) continue;
    if (isRange(heading.nextElementSibling)) heading.nextElementSibling?.remove();
    heading.remove();
  }
  for (const element of holder.querySelectorAll('script, style, svg, noscript, template')) element.remove();
  for (const element of holder.querySelectorAll(adverts)) {
    if (!tellsTime(element, kind)) element.remove();
  }
  markPressedNames([...holder.children]);
  dropLabels(holder, run.blocks.length, kind);
  dropBeginnings(holder);
  dropCounters([...holder.children]);
  dropFootnotes(holder);
  if (isText(kind)) leadWithEndMarks([...holder.children]);
  tellTimes(holder, kind);
  markNames([...holder.children]);
  markGivenNames([...holder.children]);
  splitRanges(holder);
  joinRanges([...holder.children]);
  leadWithNamedClocks([...holder.children]);
  splitStamps(holder);
  markRecurringNames(holder, run.blocks.length);
  leadWithClocks([...holder.children]);
  leadWithMarks([...holder.children]);
  const chapters = chaptersOf(run, found).filter(({ title }) => !transcriptName.test(title));
  const playedAt = linkedMedium(holder, page);
  const texts = byLanguages(holder, language).map((part) => ({
    html: part.holder.outerHTML.slice(0, longestHtml),
    language: part.language,
  }));
  return { texts, chapters, playedAt };
}
