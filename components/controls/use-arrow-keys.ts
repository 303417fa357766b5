import type { RefObject } from 'preact';

export interface ArrowKeysOptions {
  /** From the last item to the first and back, as in a menu; else the ends hold. */
  readonly wraps?: boolean;
  /** What ArrowUp does on the first item of a list that does not wrap. */
  readonly onAboveFirst?: () => void;
}

/**
 * Where a key leads from the item at `at` (-1: the focus is not on an item, as in a field above the list). The
 * index of an item; 'above' for what stands above the first one; null for a key that does not move.
 */
export function nextIndex(key: string, at: number, count: number, wraps: boolean): number | 'above' | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return at < count - 1 ? at + 1 : wraps ? 0 : at;
  if (at < 0) return null;
  if (key === 'ArrowUp') return at > 0 ? at - 1 : wraps ? count - 1 : 'above';
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

/**
 * For menus and lists: arrow keys, Home and End move the focus among the elements in `list` that match
 * `selector`. Returns what handles a key and says whether it did.
 */
export function useArrowKeys(
  list: RefObject<HTMLElement | null>,
  selector: string,
  { wraps = false, onAboveFirst }: ArrowKeysOptions,
): (event: KeyboardEvent) => boolean {
  return (event) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const next = nextIndex(event.key, items.indexOf(event.target as HTMLElement), items.length, wraps);
    if (next === null) return false;
    if (next === 'above') onAboveFirst?.();
    else items[next]?.focus();
    event.preventDefault();
    return true;
  };
}
