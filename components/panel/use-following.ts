import { useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Panel } from '../../lib/panel/panel';
import { beginScroll, isWhereScrolled, type OwnScroll } from './own-scroll';
import { indexInView, type Rows, topInView } from './rows';
import { tracksSelection } from './selection';

/** The line in focus sits at this share of the list's height. */
const focusHeight = 1 / 3;

/** In the frames after a jump, lines that were never seen before turn out higher than estimated. */
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
  {
    talk,
    timeline,
    voice,
    following,
    search,
  }: Pick<Panel, 'talk' | 'timeline' | 'voice' | 'following' | 'search'>,
  listRef: RefObject<HTMLElement | null>,
  rows: Rows,
  drawn: number,
): void {
  const own = useRef<OwnScroll>({ from: 0, top: 0, until: 0 });
  const heldUntil = useRef(0);
  /** A line to be brought into view once it is drawn; -1 when there is none. */
  const awaited = useRef(following.isFollowing.peek() ? -1 : timeline.cueAt(following.readerAt.peek()));

  const bringIntoView = (index: number, jump: boolean, corrections = lateCorrections) => {
    const list = listRef.current;
    const row = rows.at(index);
    awaited.current = row ? -1 : index;
    if (!list || !row) return;
    const wanted = list.scrollTop + topInView(list, row) - list.clientHeight * focusHeight;
    const top = Math.min(Math.max(0, wanted), list.scrollHeight - list.clientHeight);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const far = Math.abs(top - list.scrollTop) > smoothLimitPx;
    own.current = beginScroll(list, top);
    const isInstant = jump || calm || far;
    list.scrollTo({ top, behavior: isInstant ? 'instant' : 'smooth' });
    if (!isInstant) return;
    // We correct the position ourselves; the browser must not correct it as well.
    list.style.overflowAnchor = 'none';
    const scroll = own.current;
    requestAnimationFrame(() => {
      // Not when something else has scrolled meanwhile: another line, or the reader.
      const isOver = corrections === 0 || own.current !== scroll || scroll.until === 0;
      if (isOver) setAnchoring();
      else bringIntoView(index, true, corrections - 1);
    });
  };
  /**
   * Blocks get their true height when they are first seen. The browser's own scroll anchoring is for readers:
   * while following it would look like a reader's scroll.
   */
  const setAnchoring = () => {
    if (listRef.current)
      listRef.current.style.overflowAnchor = following.isFollowing.peek() ? 'none' : 'auto';
  };

  useSignalEffect(() => {
    const cue = voice.cue.value;
    if (!following.isFollowing.value || cue < 0) return;
    const heldMs = heldUntil.current - performance.now();
    if (heldMs <= 0) {
      bringIntoView(cue, false);
      return;
    }
    const timer = setTimeout(() => bringIntoView(cue, false), heldMs);
    return () => clearTimeout(timer);
  });
  useSignalEffect(() => {
    const hit = search.selected.value;
    if (hit && !following.isFollowing.peek()) bringIntoView(hit.spans[0]!.cue, false);
  });
  useEffect(
    () =>
      following.isFollowing.subscribe((isFollowing) => {
        setAnchoring();
        const list = listRef.current;
        // The event of an earlier scroll may come only now: it must not end what has just begun.
        if (isFollowing && list) own.current = beginScroll(list, list.scrollTop);
      }),
    [],
  );
  // New blocks and a new size move lines.
  useEffect(() => {
    const list = listRef.current;
    if (!list) return;
    const realign = () => {
      if (following.isFollowing.peek()) bringIntoView(voice.cue.peek(), true);
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
      following.browse();
    };
    let frame = 0;
    const look = () => {
      frame = 0;
      const index = indexInView(list, list.clientHeight * focusHeight);
      if (index >= 0) following.lookAt(talk.cues[index]!.start);
    };
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
      if (!isWhereScrolled(list, own.current)) browse();
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
