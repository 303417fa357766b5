/**
 * The index of the first item for which `isBefore` is false; the length of the list if there is none. A binary search:
 * `isBefore` must be true for all items before that one and false for all items after it.
 */
export function borderOf<Item>(list: readonly Item[], isBefore: (item: Item) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
