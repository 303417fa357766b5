import { watchPageHost, watchPageSelector } from './page';
import type { PageChapter, PageRow, RowWindow } from './transcript-join';
import { readShownTime } from './transcript-time';

/**
 * Rows, whatever panel, tab or copy they stand in: the modern form (2026-09), also under another name with its class, the
 * older one, and that of phones.
 */
export const rowSelector = [
  'transcript-segment-view-model',
  '.ytwTranscriptSegmentViewModelHost',
  'ytd-transcript-segment-renderer',
  'ytm-transcript-segment-renderer',
].join();

/** Headings of chapters between the rows (2026). */
const chapterSelector = [
  'timeline-chapter-view-model',
  'ytd-transcript-section-header-renderer',
  'ytm-transcript-section-header-renderer',
].join();

/** Times, also those that are spelled for screen readers. */
const stampSelector = '[class*="imestamp" i], [class*="A11yLabel"]';
/** What is said: one row may have several (2026-08), and the oldest pages of 2026 have the last name. */
const textSelector = '.ytAttributedStringHost, .segment-text, .yt-core-attributed-string';

export const panelSelector =
  'ytd-engagement-panel-section-list-renderer, ytm-engagement-panel-section-list-renderer';

export const isPanelOpen = (panel: Element): boolean =>
  panel.getAttribute('visibility') === 'ENGAGEMENT_PANEL_VISIBILITY_EXPANDED';

/**
 * The rows of one panel that are shown, or those that are not: a panel may hold a second list, hidden (2026-08), and
 * all rows may stand in a panel that is not shown, while an empty one is.
 */
export interface RowList {
  /** Rows and headings of chapters, in the order of the document. */
  readonly items: readonly Element[];
  /** Null where it stands in no panel of the page's. */
  readonly panel: Element | null;
  readonly isShown: boolean;
}

const plain = (text: string | null | undefined) => (text ?? '').replace(/[\s\u200b\ufeff]+/gu, ' ').trim();

/** Between two spans stands a space, but not before a sign, nor in scripts that write none. */
const joinsWithoutSpace =
  /^[\p{P}\p{M}]|^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;

function joinSpans(spans: readonly Element[]): string {
  let joined = '';
  for (const { textContent } of spans) {
    const next = textContent ?? '';
    joined += joined === '' || joinsWithoutSpace.test(next) ? next : ` ${next}`;
  }
  return plain(joined);
}

/** The time and the text of a row that has no elements; null for others. */
function bareParts(row: Element): RegExpExecArray | null {
  return row.childElementCount > 0 ? null : /^\s*(\S+)\s(.*)$/su.exec(row.textContent ?? '');
}

/** What is said in a row. */
function textOf(row: Element): string {
  const isSaid = (element: Element) => {
    const around = element.parentElement?.closest(textSelector);
    return !element.closest(stampSelector) && !(around && row.contains(around));
  };
  const known = [...row.querySelectorAll(textSelector)].filter(isSaid);
  const [first] = known;
  // Where all of a row has such names, its time has them too.
  if (first) return joinSpans(known.length > 1 && isTime(first) ? known.slice(1) : known);
  // An unknown form: all but the times.
  const spans = withoutTimes(row);
  return spans.length > 0 ? joinSpans(spans) : plain(bareParts(row)?.[2]);
}

const leavesOf = (row: Element) =>
  [...row.querySelectorAll('*')].filter(({ childElementCount }) => childElementCount === 0);
const isTime = ({ textContent }: Element) => readShownTime(textContent ?? '') !== null;

const numbersIn = (text: string) => (text.match(/\d+/gu) ?? []).map(Number).filter(Boolean).join();
const longestSpelled = 50;

/** The leaves of a row but its clock and, where others are left, its time in the words of any language. */
function withoutTimes(row: Element): Element[] {
  const leaves = leavesOf(row).filter((element) => !element.closest(stampSelector));
  const others = leaves.filter((element) => !isTime(element));
  const numbers = numbersIn(leaves.find(isTime)?.textContent ?? '');
  const spelled = others.find(({ textContent }) => {
    const text = plain(textContent);
    return text.length <= longestSpelled && /^\d+ ?\p{L}/u.test(text) && numbersIn(text) === numbers;
  });
  return others.length > 1 ? others.filter((element) => element !== spelled) : others;
}

/** The time of a row; null where none can be read. */
function timeOf(row: Element): number | null {
  for (const stamp of row.querySelectorAll(stampSelector)) {
    const texts = [stamp.textContent, ...[...stamp.childNodes].map(({ textContent }) => textContent)];
    for (const text of texts) {
      const time = readShownTime(text ?? '');
      if (time !== null) return time;
    }
  }
  // An unknown form: whatever is nothing but a time.
  return readShownTime(leavesOf(row).find(isTime)?.textContent ?? bareParts(row)?.[1] ?? '');
}

interface RowReading {
  /** All text of the row. */
  readonly written: string;
  readonly start: number | null;
  readonly text: string;
}

/** As the rows were when they were last read: a list of 1,500 is read a dozen times until it is known to be whole. */
const readings = new WeakMap<Element, RowReading>();

function readRow(row: Element): RowReading {
  const written = row.textContent;
  const before = readings.get(row);
  // Lists that draw as they are scrolled put other words into the same elements.
  if (before?.written === written) return before;
  const reading = { written, start: timeOf(row), text: textOf(row) };
  readings.set(row, reading);
  return reading;
}

const titleOf = (heading: Element) =>
  plain((heading.querySelector('h3, #title, h2, h4') ?? heading).textContent);

function isShown(element: Element): boolean {
  const panel = element.closest(panelSelector);
  return element.getClientRects().length > 0 && (panel === null || isPanelOpen(panel));
}

/** All lists of rows in the page that shows the video: pages visited before stay in the document. */
export function findRowLists(): RowList[] {
  const host = watchPageHost();
  const lists = new Map<Element | null, { shown: Element[]; hidden: Element[] }>();
  for (const item of document.querySelectorAll(`${rowSelector}, ${chapterSelector}`)) {
    const page = item.closest(watchPageSelector);
    if (page !== null && page !== host) continue;
    if (item.parentElement?.closest(rowSelector)) continue;
    const panel = item.closest(panelSelector);
    const list = lists.get(panel) ?? { shown: [], hidden: [] };
    lists.set(panel, list);
    list[isShown(item) ? 'shown' : 'hidden'].push(item);
  }
  return [...lists].flatMap(([panel, { shown, hidden }]) => [
    { items: shown, panel, isShown: true },
    { items: hidden, panel, isShown: false },
  ]);
}

/** What a list holds now. */
export interface ListReading extends RowWindow {
  /** Rows whose time cannot be read. */
  readonly withoutTime: number;
  /** Rows that have been put there and not filled yet. */
  readonly empty: number;
}

/** Reads a list's rows and chapters. A chapter begins with the row below its heading. */
export function readList({ items }: RowList): ListReading {
  const rows: PageRow[] = [];
  const chapters: PageChapter[] = [];
  let heading = '';
  let withoutTime = 0;
  let empty = 0;
  for (const item of items) {
    if (!item.matches(rowSelector)) {
      heading = titleOf(item);
      continue;
    }
    const { start, text } = readRow(item);
    if (text === '') empty += 1;
    else if (start === null) withoutTime += 1;
    else {
      if (heading !== '') chapters.push({ start, title: heading });
      rows.push({ start, text });
    }
    if (start !== null) heading = '';
  }
  return { rows, chapters, withoutTime, empty };
}
