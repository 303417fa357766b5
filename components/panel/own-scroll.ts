/** A scroll that we began is over when the list has not moved for this long. Not every browser has `scrollend`. */
const ownScrollMs = 700;

/** Layout may move the list a little (when a block gets its true height). A reader moves it further. */
const readerScrollPx = 60;

/** A scroll that we began, in CSS pixels and on the clock of `performance.now`. */
export interface OwnScroll {
  readonly from: number;
  readonly top: number;
  /** Until then it may be under way; 0 once the reader has taken over. */
  until: number;
  /** The width of the list for which these positions are valid. */
  width: number;
}

/** Must be called before the list is scrolled to `top`. */
export function beginScroll(list: HTMLElement, top: number): OwnScroll {
  return {
    from: list.scrollTop,
    top,
    until: performance.now() + ownScrollMs,
    width: list.clientWidth,
  };
}

/** Whether a scroll that we began has not ended yet. */
export function isOnTheWay(list: HTMLElement, { top, until }: OwnScroll): boolean {
  return performance.now() < until && Math.abs(list.scrollTop - top) > 1;
}

/** Whether the list is where our last scroll may have put it. If not, the reader has scrolled. */
export function isWhereScrolled(list: HTMLElement, scroll: OwnScroll): boolean {
  // Another width wraps all lines again. Then the position says nothing, and no reader has scrolled.
  if (list.clientWidth !== scroll.width) return true;
  const isMoving = performance.now() < scroll.until;
  // On its way the list may be anywhere in between, and blocks get their true heights. After that it stays.
  const slack = isMoving ? list.clientHeight : readerScrollPx;
  const start = isMoving ? scroll.from : scroll.top;
  const isOurs =
    list.scrollTop > Math.min(start, scroll.top) - slack &&
    list.scrollTop < Math.max(start, scroll.top) + slack;
  if (isOurs && isMoving && list.scrollTop !== scroll.top) scroll.until = performance.now() + ownScrollMs;
  return isOurs;
}
