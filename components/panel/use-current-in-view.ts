import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Keeps the current row of a list in view: at first, and whenever another row becomes current. Only scrolls the list,
 * never what is around it.
 */
export function useCurrentInView(frame: RefObject<HTMLElement | null>, current: number, count: number): void {
  useEffect(() => {
    const list = frame.current;
    const row = list?.querySelector<HTMLElement>('[aria-current]');
    // A reader whose focus is in a row is elsewhere on purpose.
    if (!list || !row || list.matches(':focus-within')) return;
    const above = row.getBoundingClientRect().top - list.getBoundingClientRect().top;
    const below = above + row.offsetHeight - list.clientHeight;
    if (above < 0) list.scrollTop += above;
    else if (below > 0) list.scrollTop += below;
  }, [current, count > 0]);
}
