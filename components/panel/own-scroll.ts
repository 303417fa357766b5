/** A scroll that we began is over when it has not moved for so long; not every browser has `scrollend`. */
const ownScrollMs = 700;

/** Layout may move the list by a little (a block gets its true height); a reader moves it further. */
const readerScrollPx = 60;

/** A scroll that we began, in CSS pixels and on the clock of `performance.now`. */
export interface OwnScroll {
  readonly from: number;
  readonly top: number;
  /** Until then it may be on its way; 0 once the reader has taken over. */
  until: number;
  /** The width of the list that these places belong to. */
  width: number;
}

/** To be called before the list is scrolled to `top`. */
export function beginScroll(list: HTMLElement, top: number): OwnScroll {
  return {
    from: list.scrollTop,
    top,
    until: performance.now() + ownScrollMs,
    width: list.clientWidth,
  };
}

/** Whether a scroll that we began has not yet come to its end. */
export function isOnTheWay(list: HTMLElement, { top, until }: OwnScroll): boolean {
  return performance.now() < until && Math.abs(list.scrollTop - top) > 1;
}

/** Whether the list stands where our last scroll may have brought it: if not, the reader has scrolled. */
export function isWhereScrolled(list: HTMLElement, scroll: OwnScroll): boolean {
  // Another width wraps all lines anew, and where the list stands then says nothing: no reader has scrolled it.
  if (list.clientWidth !== scroll.width) return true;
  const isMoving = performance.now() < scroll.until;
  // On its way the list may be anywhere between, and blocks get their true height; after that it stays.
  const slack = isMoving ? list.clientHeight : readerScrollPx;
  const start = isMoving ? scroll.from : scroll.top;
  const isOurs =
    list.scrollTop > Math.min(start, scroll.top) - slack &&
    list.scrollTop < Math.max(start, scroll.top) + slack;
  if (isOurs && isMoving && list.scrollTop !== scroll.top) scroll.until = performance.now() + ownScrollMs;
  return isOurs;
}
