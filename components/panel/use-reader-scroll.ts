import type { RefObject } from 'preact';
import type { Panel } from '../../lib/panel/panel';
import { useEffectUntil } from '../controls/use-effect-until';
import { isWhereScrolled } from './own-scroll';
import { indexAtTop, indexInView } from './rows';
import { watchSelection } from './selection';
import { focusHeight, type ListScroll } from './use-list-scroll';

/** A second click may follow the first within this time. Until then the list does not move under the pointer. */
const doubleClickMs = 500;

/** While the list scrolls, the reader's place is measured this often. Measuring in each frame cost too much. */
const lookAgainMs = 100;

/**
 * Notices when the reader takes over (wheel, touch, scroll bar, selection, or a scroll that is not ours), and tells the
 * panel where the reader is looking. `heldUntil` is set to when the list may move again, on the clock of
 * `performance.now`. `onTop` gets the line at the top of the list whenever the list has been scrolled by anybody.
 */
export function useReaderScroll(
  { talk, following }: Pick<Panel, 'talk' | 'following'>,
  listRef: RefObject<HTMLElement | null>,
  { own, awaited }: Pick<ListScroll, 'own' | 'awaited'>,
  heldUntil: RefObject<number>,
  onTop: (index: number) => void,
): void {
  useEffectUntil((signal) => {
    const list = listRef.current;
    if (!list) return;
    const options = { passive: true, signal };
    const browse = () => {
      own.current.until = 0;
      awaited.current = -1;
      following.browse();
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const cue = talk.cues[indexInView(list, list.clientHeight * focusHeight)];
      if (cue) following.lookAt(cue.start);
      onTop(indexAtTop(list));
    };
    const onScroll = () => {
      timer ??= setTimeout(look, lookAgainMs);
      if (!isWhereScrolled(list, own.current)) browse();
    };
    const onPointerDown = (event: PointerEvent) => {
      heldUntil.current = performance.now() + doubleClickMs;
      const isOnScrollbar = event.target === list && event.offsetX >= list.clientWidth;
      if (isOnScrollbar) browse();
    };
    list.addEventListener('wheel', browse, options);
    list.addEventListener('touchmove', browse, options);
    list.addEventListener('scroll', onScroll, options);
    list.addEventListener('pointerdown', onPointerDown, options);
    watchSelection(list, browse, signal);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }, []);
}
