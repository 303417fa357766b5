/**
 * The index of the first item of which `isBefore` does not hold, found by halves; the length of the list where it holds
 * of all. It must hold of every item before that one, and of none behind.
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
