import { watchPageHost, watchPageSelector } from './page';
import type { PageChapter, PageRow, RowWindow } from './transcript-join';
import { readShownTime } from './transcript-time';

/**
 * Rows, in whatever panel, tab or copy they are: the modern form (2026-09), including those under another name with its
 * class, the older form, and that of phones.
 */
export const rowSelector = [
  'transcript-segment-view-model',
  '.ytwTranscriptSegmentViewModelHost',
  'ytd-transcript-segment-renderer',
  'ytm-transcript-segment-renderer',
].join();

/** Chapter headings between the rows (2026). */
const chapterSelector = [
  'timeline-chapter-view-model',
  'ytd-transcript-section-header-renderer',
  'ytm-transcript-section-header-renderer',
].join();

/** Times, also those that are spelled out for screen readers. */
const stampSelector = '[class*="imestamp" i], [class*="A11yLabel"]';
/** The spoken text. A row may have several (2026-08). The oldest pages of 2026 have the last name. */
const textSelector = '.ytAttributedStringHost, .segment-text, .yt-core-attributed-string';

export const panelSelector =
  'ytd-engagement-panel-section-list-renderer, ytm-engagement-panel-section-list-renderer';

export const isPanelOpen = (panel: Element): boolean =>
  panel.getAttribute('visibility') === 'ENGAGEMENT_PANEL_VISIBILITY_EXPANDED';

/**
 * The rows of one panel that are shown, or those that are not. A panel may hold a second, hidden list (2026-08), and
 * all rows may be in a panel that is not shown while the shown one is empty.
 */
export interface RowList {
  /** Rows and chapter headings, in document order. */
  readonly items: readonly Element[];
  /** Null if the list is in no panel of the page. */
  readonly panel: Element | null;
  readonly isShown: boolean;
}

const plain = (text: string | null | undefined) => (text ?? '').replace(/[\s\u200b\ufeff]+/gu, ' ').trim();

/** A space joins two spans, except before punctuation, and in scripts without spaces. */
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

/** The spoken text of a row. */
function textOf(row: Element): string {
  const isSaid = (element: Element) => {
    const around = element.parentElement?.closest(textSelector);
    return !element.closest(stampSelector) && !(around && row.contains(around));
  };
  const known = [...row.querySelectorAll(textSelector)].filter(isSaid);
  const [first] = known;
  // If all texts of a row have such class names, so does its time.
  if (first) return joinSpans(known.length > 1 && isTime(first) ? known.slice(1) : known);
  // An unknown form: takes all texts except the times.
  const spans = withoutTimes(row);
  return spans.length > 0 ? joinSpans(spans) : plain(bareParts(row)?.[2]);
}

const leavesOf = (row: Element) =>
  [...row.querySelectorAll('*')].filter(({ childElementCount }) => childElementCount === 0);
const isTime = ({ textContent }: Element) => readShownTime(textContent ?? '') !== null;

const numbersIn = (text: string) => (text.match(/\d+/gu) ?? []).map(Number).filter(Boolean).join();
const longestSpelled = 50;

/** The leaf elements of a row without its clock and, if others are left, without its time in words of any language. */
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

/** The time of a row in seconds; null if none can be read. */
function timeOf(row: Element): number | null {
  for (const stamp of row.querySelectorAll(stampSelector)) {
    const texts = [stamp.textContent, ...[...stamp.childNodes].map(({ textContent }) => textContent)];
    for (const text of texts) {
      const time = readShownTime(text ?? '');
      if (time !== null) return time;
    }
  }
  // An unknown form: takes a text that is nothing but a time.
  return readShownTime(leavesOf(row).find(isTime)?.textContent ?? bareParts(row)?.[1] ?? '');
}

interface RowReading {
  /** The full text of the row. */
  readonly written: string;
  readonly start: number | null;
  readonly text: string;
}

/** The rows as last read. A list of 1,500 rows is read a dozen times before it is known to be complete. */
const readings = new WeakMap<Element, RowReading>();

function readRow(row: Element): RowReading {
  const written = row.textContent;
  const before = readings.get(row);
  // A list that draws while it is scrolled puts new texts into the same elements.
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

/** All lists of rows in the page that shows the video. Pages visited before stay in the document. */
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
  /** Rows that exist but have not been filled yet. */
  readonly empty: number;
}

/** Reads the rows and chapters of a list. A chapter begins with the row below its heading. */
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
