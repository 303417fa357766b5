import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { scrollIntoList } from './rows';

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
    scrollIntoList(list, row);
  }, [current, count > 0]);
}
