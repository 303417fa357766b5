import type { RefObject } from 'preact';

export interface ArrowKeysOptions {
  /** Whether the focus moves from the last item to the first and back, as in a menu. Otherwise it stops at the ends. */
  readonly wraps?: boolean;
  /** What ArrowUp does on the first item of a list that does not wrap. */
  readonly onAboveFirst?: () => void;
}

/**
 * Where a key moves the focus from the item at `at` (-1 if the focus is not on an item, for example in a field above
 * the list). Returns the index of an item; 'above' for what is above the first one; null for a key that does not move
 * the focus.
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
 * `selector`. Returns a function that handles a key and returns whether it has moved the focus.
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
