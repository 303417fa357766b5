import { untracked, useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Panel } from '../../lib/panel/panel';
import type { Hit } from '../../lib/search/hit';
import { beginScroll, isOnTheWay } from './own-scroll';
import { spokenTarget, type Targets } from './second-rows';
import { type ListScroll, useListScroll } from './use-list-scroll';
import { useReaderScroll } from './use-reader-scroll';

/**
 * Keeps the relevant line in view: the current one while following, the selected hit while searching. Stops when the
 * reader takes over. Only scrolls the list, never the page. For `onTop`, see `useReaderScroll`.
 */
export function useFollowing(
  panel: Panel,
  listRef: RefObject<HTMLElement | null>,
  targets: Targets,
  drawn: number,
  onTop: (index: number) => void,
): void {
  const { timeline, following, second } = panel;
  /** When the list may move again, on the clock of `performance.now`. */
  const heldUntil = useRef(0);
  const scroll = useListScroll(
    following,
    listRef,
    targets,
    following.isFollowing.peek() ? -1 : timeline.cueAt(following.readerAt.peek()),
  );
  const { own, awaited, bringIntoView, setAnchoring } = scroll;

  useSignalEffect(() => {
    const cue = spokenTarget(panel);
    if (!following.isFollowing.value || cue < 0) return;
    const heldMs = heldUntil.current - performance.now();
    if (heldMs <= 0) return bringIntoView(cue, false);
    const timer = setTimeout(() => bringIntoView(cue, false), heldMs);
    return () => clearTimeout(timer);
  });
  useHitInView(panel, bringIntoView);
  useEffect(
    () =>
      following.isFollowing.subscribe((isFollowing) => {
        setAnchoring();
        const list = listRef.current;
        // The event of an earlier scroll may only come now. It must not end what has just begun.
        if (isFollowing && list) own.current = beginScroll(list, list.scrollTop);
      }),
    [],
  );
  // New blocks, a new size, larger letters and a new note move lines.
  useEffect(() => {
    const list = listRef.current;
    if (!list) return;
    const realign = () => {
      // While the page rebuilds its layout, the frame may have no width for a moment.
      if (list.clientWidth === 0) return;
      const isSmooth = list.clientWidth === own.current.width && isOnTheWay(list, own.current);
      own.current.width = list.clientWidth;
      const spoken = untracked(() => spokenTarget(panel));
      if (following.isFollowing.peek()) bringIntoView(spoken, !isSmooth);
      else if (awaited.current >= 0) bringIntoView(awaited.current, true);
    };
    realign();
    const observer = new ResizeObserver(realign);
    for (const element of [list, ...list.children]) observer.observe(element);
    return () => observer.disconnect();
  }, [drawn, second.shows.value]);

  useReaderScroll(panel, listRef, scroll, heldUntil, onTop);
}

/** Scrolls the selected hit into view: whenever it changes, and when lines without hits are hidden or shown. */
function useHitInView(
  { talk, following, search }: Pick<Panel, 'talk' | 'following' | 'search'>,
  bringIntoView: ListScroll['bringIntoView'],
): void {
  const show = (hit: Hit | null, isJump: boolean) => {
    const [span] = hit?.second ?? hit?.spans ?? [];
    if (!span || following.isFollowing.peek()) return;
    bringIntoView(hit?.second ? talk.cues.length + span.cue : span.cue, isJump);
  };
  useSignalEffect(() => show(search.selected.value, false));
  useSignalEffect(() => {
    search.onlyHits.value;
    show(search.selected.peek(), true);
  });
}
