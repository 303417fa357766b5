import type { Seconds } from '../../transcript/cue';
import { endsEarly } from './transcript-check';
import { createRowJoin, type JoinedRows } from './transcript-join';
import { findHiddenList, findShownList, isLoading, type Reading } from './transcript-open';
import { type ListReading, type RowList, readList, rowSelector } from './transcript-rows';

const lookMs = 80;
/** If no more rows have come for this long at the end of a list, and nothing says that it is loading, all are there. */
const stableMs = 500;
/** The same if the last row is near the end of the video, so that no more can come. */
const endStableMs = 200;
/** The same if the video continues long after the last row: a batch came 1.9 s after the one before (2026-09). */
const shortStableMs = 3500;
/** The same while the list says that it is loading: some pages leave that sign after all rows. */
const loadingMs = 5000;
/** A list that draws its rows while it is scrolled has done so by then. Most do in the next frame. */
const drawMs = 300;
const drawLookMs = 16;
/** Each step back is twice as long as the one before. */
const mostStepsBack = 6;
/** No list takes longer, even for a talk of a day. */
const longestMs = 120_000;

const isScrollable = (element: Element) =>
  element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY);

/**
 * The element that scrolls a list; null if the whole list is in view in its panel. The page itself is never scrolled.
 */
function scrollerOf({ items, panel }: RowList): Element | null {
  let element = items.at(-1)?.parentElement ?? null;
  for (; element && element !== document.body; element = element.parentElement) {
    if (isScrollable(element)) return element;
    if (element === panel) return null;
  }
  return null;
}

/** Scrolls so that the last row is near the top, where the next rows are drawn. Returns whether it moved down. */
function scrollOn(scroller: Element, { items }: RowList): boolean {
  const last = items.filter((item) => item.matches(rowSelector)).at(-1);
  if (!last) return false;
  const before = scroller.scrollTop;
  const fromTop = last.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTop = before + Math.max(0, fromTop - scroller.clientHeight / 10);
  return scroller.scrollTop > before + 1;
}

/** Makes a list at its end check again whether it has to load. */
function nudge(scroller: Element): void {
  const end = scroller.scrollHeight;
  scroller.scrollTop = end - scroller.clientHeight - 120;
  scroller.scrollTop = end;
}

/** All rows of a list, and its state at the end. */
export interface Gathered {
  readonly joined: JoinedRows;
  readonly isLoading: boolean;
  readonly withoutTime: number;
}

export interface GatherOptions {
  readonly isHidden: boolean;
  /** The video's length; null while it is unknown. */
  readonly readDuration: () => Seconds | null;
  /** Gets the number of rows read so far. */
  readonly onProgress: (rows: number) => void;
}

const edgesOf = ({ rows }: ListReading) => JSON.stringify([rows[0], rows.at(-1), rows.length]);

/** Waits until a list that draws while it is scrolled has drawn other rows, or has had the time to. */
async function drawn(find: () => RowList | null, shown: ListReading, pause: Reading['pause']): Promise<void> {
  const before = edgesOf(shown);
  const untilMs = performance.now() + drawMs;
  while (performance.now() < untilMs) {
    await pause(drawLookMs);
    const now = find();
    if (now && edgesOf(readList(now)) !== before) return;
  }
}

/**
 * Reads a list from its top to its end: scrolls through it, joins what it shows, and waits while it loads. Rejects once
 * the page shows another video.
 */
export async function gatherRows(reading: Reading, options: GatherOptions): Promise<Gathered> {
  const { sight, pause } = reading;
  const { isHidden, readDuration, onProgress } = options;
  const find = () => (isHidden ? findHiddenList(reading) : findShownList(reading));
  const join = createRowJoin();
  const beganMs = performance.now();
  let changedMs = beganMs;
  let withoutTime = 0;
  let loads = false;
  let stepsBack = 0;
  const first = find();
  if (first?.panel && !sight.isOurs(first.panel)) sight.cover(first.panel);
  const firstScroller = first && !isHidden ? scrollerOf(first) : null;
  if (first && firstScroller && firstScroller.scrollTop > 0) {
    const { scrollTop } = firstScroller;
    sight.later(() => {
      firstScroller.scrollTop = scrollTop;
    });
    firstScroller.scrollTop = 0;
    await drawn(find, readList(first), pause);
  }
  for (;;) {
    const list = find();
    const shown = list && readList(list);
    const scroller = list && !isHidden ? scrollerOf(list) : null;
    const nowMs = performance.now();
    const hasTime = nowMs - beganMs < longestMs;
    if (scroller && shown && !join.meets(shown) && stepsBack < mostStepsBack) {
      // It has scrolled too far: the rows in between have not been drawn.
      scroller.scrollTop -= scroller.clientHeight * 0.8 * 2 ** stepsBack;
      stepsBack += 1;
      await drawn(find, shown, pause);
      continue;
    }
    stepsBack = 0;
    if (shown && join.add(shown)) {
      changedMs = nowMs;
      onProgress(join.count());
    }
    withoutTime = shown?.withoutTime ?? 0;
    if (list && shown && scroller && hasTime && scrollOn(scroller, list)) {
      await drawn(find, shown, pause);
      continue;
    }
    loads = isLoading(reading) || (shown?.empty ?? 0) > 0;
    const duration = readDuration();
    const isShort = endsEarly(join.lastStart(), duration);
    const calmMs = isShort ? shortStableMs : duration === null ? stableMs : endStableMs;
    const patienceMs = loads ? loadingMs : calmMs;
    if (nowMs - changedMs > patienceMs || !hasTime) break;
    if (loads && scroller) nudge(scroller);
    await pause(lookMs);
    sight.hold();
  }
  return { joined: join.joined(), isLoading: loads, withoutTime };
}
