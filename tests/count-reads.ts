/** The same items, and how often one of them has been read by its index. */
export function countReads<Item>(items: readonly Item[]): { items: readonly Item[]; reads: () => number } {
  let count = 0;
  const counted = new Proxy(items, {
    get(target, property, receiver) {
      if (typeof property === 'string' && /^\d+$/.test(property)) count += 1;
      return Reflect.get(target, property, receiver);
    },
  });
  return { items: counted, reads: () => count };
}
