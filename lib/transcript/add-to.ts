/** Adds an item to the list that a map has for a key. */
export function addTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const others = lists.get(key);
  if (others) others.push(item);
  else lists.set(key, [item]);
}
