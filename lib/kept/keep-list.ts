import type { Signal } from '@preact/signals';

export interface ListKeeper<Item> {
  /** Items with equal keys replace each other. */
  keyOf(item: Item): string;
  put(item: Item): void;
  remove(item: Item): void;
}

/** A list whose changes are saved item by item. */
export interface KeptList<Item> {
  /** Shows stored items, without saving them again. */
  take(items: readonly Item[]): void;
  stop(): void;
}

export function keepList<Item>(
  list: Signal<readonly Item[]>,
  { keyOf, put, remove }: ListKeeper<Item>,
): KeptList<Item> {
  let kept = list.peek();
  const stop = list.subscribe((items) => {
    const before = kept;
    if (items === before) return;
    kept = items;
    const keys = new Set(items.map(keyOf));
    const known = new Set(before);
    for (const item of items) if (!known.has(item)) put(item);
    for (const item of before) if (!keys.has(keyOf(item))) remove(item);
  });
  return {
    take(items) {
      kept = items;
      list.value = items;
    },
    stop,
  };
}
