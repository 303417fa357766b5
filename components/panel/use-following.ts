import { useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Panel } from '../../lib/panel/panel';
import { indexInView, type Rows, topInView } from './rows';
import { tracksSelection } from './selection';

/** The line in focus sits at this share of the list's height. */
const focusHeight = 1 / 3;

/** A scroll that we began goes on when it has moved within so long; not every browser says `scrollend`. */
const ownScrollMs = 700;

/** Layout may move the list by a little (a block gets its true height); a reader moves it further. */
const readerScrollPx = 60;

/** Lines that have never been seen turn out higher than guessed in the frames after a jump to them. */
const lateCorrections = 4;

/** Further than this is a jump, not a step: smooth scrolling would only delay it. */
const smoothLimitPx = 400;

/** A second click may follow the first for so long: until then the list holds still under the pointer. */
const doubleClickMs = 500;

/**
 * Keeps the line that matters in view: the current one while following, the selected hit while searching.
 * Notices when the reader takes over (wheel, touch, scrollbar, selection, a scroll not ours) and tells the
 * panel where the reader looks. Only the list is scrolled, never the page.
 */
export function useFollowing(
  panel: Panel,
  listRef: RefObject<HTMLElement | null>,
  rows: Rows,
  drawn: number,
): void {
  const own = useRef({ from: 0, top: 0, until: 0 });
  const heldUntil = useRef(0);
  /** A line to be brought into view once it is drawn; -1 when there is none. */
  const awaited = useRef(-1);

  const bringIntoView = (index: number, jump: boolean, corrections = lateCorrections) => {
    const list = listRef.current;
    const row = rows.at(index);
    awaited.current = row ? -1 : index;
    if (!list || !row) return;
    const wanted = list.scrollTop + topInView(list, row) - list.clientHeight * focusHeight;
    const top = Math.min(Math.max(0, wanted), list.scrollHeight - list.clientHeight);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const far = Math.abs(top - list.scrollTop) > smoothLimitPx;
    own.current = { from: list.scrollTop, top, until: performance.now() + ownScrollMs };
    const isInstant = jump || calm || far;
    list.scrollTo({ top, behavior: isInstant ? 'instant' : 'smooth' });
    if (!isInstant) return;
    // What we put right ourselves the browser must not put right as well.
    list.style.overflowAnchor = 'none';
    const scroll = own.current;
    requestAnimationFrame(() => {
      // Not when something else has scrolled meanwhile: another line, or the reader.
      const isOver = corrections === 0 || own.current !== scroll || scroll.until === 0;
      if (isOver) keepPlace();
      else bringIntoView(index, true, corrections - 1);
    });
  };
  /**
   * Blocks get their true height when they are first seen. The browser's own way of keeping the place is for
   * readers: while following it would look like a reader's scroll.
   */
  const keepPlace = () => {
    if (listRef.current) listRef.current.style.overflowAnchor = panel.isFollowing.peek() ? 'none' : 'auto';
  };

  useSignalEffect(() => {
    const cue = panel.currentCue.value;
    if (!panel.isFollowing.value || cue < 0) return;
    const heldMs = heldUntil.current - performance.now();
    if (heldMs <= 0) {
      bringIntoView(cue, false);
      return;
    }
    const timer = setTimeout(() => bringIntoView(cue, false), heldMs);
    return () => clearTimeout(timer);
  });
  useSignalEffect(() => {
    const hit = panel.search.selected.value;
    if (hit && !panel.isFollowing.peek()) bringIntoView(hit.spans[0]!.cue, false);
  });
  useEffect(
    () =>
      panel.isFollowing.subscribe((isFollowing) => {
        keepPlace();
        const list = listRef.current;
        // A scroll from before is told of only now: it must not end what has just begun.
        if (isFollowing && list) {
          own.current = { from: list.scrollTop, top: list.scrollTop, until: performance.now() + ownScrollMs };
        }
      }),
    [],
  );
  // New blocks and a new size move lines about.
  useEffect(() => {
    const list = listRef.current;
    if (!list) return;
    const realign = () => {
      if (panel.isFollowing.peek()) bringIntoView(panel.currentCue.peek(), true);
      else if (awaited.current >= 0) bringIntoView(awaited.current, true);
    };
    realign();
    const observer = new ResizeObserver(realign);
    observer.observe(list);
    return () => observer.disconnect();
  }, [drawn]);

  useEffect(() => {
    const list = listRef.current;
    if (!list) return;
    const abort = new AbortController();
    const options = { passive: true, signal: abort.signal };
    const browse = () => {
      own.current.until = 0;
      awaited.current = -1;
      panel.browse();
    };
    let frame = 0;
    const look = () => {
      frame = 0;
      const index = indexInView(list, list.clientHeight * focusHeight);
      if (index >= 0) panel.lookAt(panel.talk.cues[index]!.start);
    };
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
      const { from, top, until } = own.current;
      const isMoving = performance.now() < until;
      // On its way the list may be anywhere between, and blocks get their true height; then it stays.
      const slack = isMoving ? list.clientHeight : readerScrollPx;
      const start = isMoving ? from : top;
      const isOurs =
        list.scrollTop > Math.min(start, top) - slack && list.scrollTop < Math.max(start, top) + slack;
      if (!isOurs) browse();
      else if (isMoving && list.scrollTop !== top) own.current.until = performance.now() + ownScrollMs;
    };
    list.addEventListener('wheel', browse, options);
    list.addEventListener('touchmove', browse, options);
    list.addEventListener('scroll', onScroll, options);
    list.addEventListener(
      'pointerdown',
      (event) => {
        heldUntil.current = performance.now() + doubleClickMs;
        const onScrollbar = event.target === list && event.offsetX >= list.clientWidth;
        if (onScrollbar) browse();
      },
      options,
    );
    tracksSelection(list, browse, abort.signal);
    return () => {
      abort.abort();
      cancelAnimationFrame(frame);
    };
  }, []);
}
