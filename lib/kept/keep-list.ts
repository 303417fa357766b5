import type { Signal } from '@preact/signals';

export interface ListKeeper<Item> {
  /** Equal for items of which the later one replaces the earlier one. */
  keyOf(item: Item): string;
  put(item: Item): void;
  remove(item: Item): void;
}

/** Writes every change of a list, item by item. Returns what ends that. */
export function keepList<Item>(
  list: Signal<readonly Item[]>,
  { keyOf, put, remove }: ListKeeper<Item>,
): () => void {
  let kept = list.peek();
  return list.subscribe((items) => {
    const before = kept;
    kept = items;
    const keys = new Set(items.map(keyOf));
    for (const item of items) if (!before.includes(item)) put(item);
    for (const item of before) if (!keys.has(keyOf(item))) remove(item);
  });
}
