import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Following } from '../../lib/panel/following';
import { beginScroll, type OwnScroll } from './own-scroll';
import { type Rows, topInView } from './rows';

/** The line in focus is at this share of the list's height. */
export const focusHeight = 1 / 3;

/** For this many frames after a jump, lines that were never seen before may turn out higher than estimated. */
const lateCorrections = 4;

/** A longer way is a jump, not a step: smooth scrolling would only delay it. */
const smoothLimitPx = 400;

/** How we scroll the list, as opposed to the reader. */
export interface ListScroll {
  /** The last scroll that we began. */
  readonly own: RefObject<OwnScroll>;
  /** A line to be scrolled into view once it is drawn; -1 for none. */
  readonly awaited: RefObject<number>;
  /** Scrolls the line to its height in the list, at once for a jump. A line that is not drawn is awaited. */
  bringIntoView(index: number, isJump: boolean): void;
  /**
   * Turns the browser's scroll anchoring on for readers, and off while following, when it would look like a reader's
   * scroll. Blocks get their true height when they are first seen.
   */
  setAnchoring(): void;
}

/** @param first the line that is awaited at first; -1 for none */
export function useListScroll(
  following: Following,
  listRef: RefObject<HTMLElement | null>,
  rows: Pick<Rows, 'at'>,
  first: number,
): ListScroll {
  const own = useRef<OwnScroll>({ from: 0, top: 0, until: 0, width: 0 });
  const awaited = useRef(first);
  const setAnchoring = () => {
    if (listRef.current)
      listRef.current.style.overflowAnchor = following.isFollowing.peek() ? 'none' : 'auto';
  };
  const bringIntoView = (index: number, isJump: boolean, corrections = lateCorrections) => {
    const list = listRef.current;
    const row = rows.at(index);
    awaited.current = row ? -1 : index;
    if (!list || !row) return;
    const wanted = list.scrollTop + topInView(list, row) - list.clientHeight * focusHeight;
    const top = Math.min(Math.max(0, wanted), list.scrollHeight - list.clientHeight);
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const isFar = Math.abs(top - list.scrollTop) > smoothLimitPx;
    own.current = beginScroll(list, top);
    const isInstant = isJump || isCalm || isFar;
    list.scrollTo({ top, behavior: isInstant ? 'instant' : 'smooth' });
    if (!isInstant) return;
    // We correct the position ourselves, so the browser must not correct it as well.
    list.style.overflowAnchor = 'none';
    const scroll = own.current;
    const wasFollowing = following.isFollowing.peek();
    requestAnimationFrame(() => {
      // Not if something else has scrolled in the meantime: another line, the reader, or a note that was begun.
      const isOver =
        corrections === 0 ||
        own.current !== scroll ||
        scroll.until === 0 ||
        following.isFollowing.peek() !== wasFollowing;
      if (isOver) setAnchoring();
      else bringIntoView(index, true, corrections - 1);
    });
  };
  return { own, awaited, bringIntoView, setAnchoring };
}
