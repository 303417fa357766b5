import { useEffect, useMemo, useState } from 'preact/hooks';

/** Blocks drawn in one task: some milliseconds of work on a slow machine. */
const blocksPerTask = 6;

/** Blocks drawn at first: more than fit into a panel of common height. */
const blocksAtOnce = 2;

/**
 * Which of `count` blocks are drawn: a few around `first` at once, and the others in later tasks, so that opening a
 * transcript of any length never blocks the page.
 */
export function useDrawnBlocks(count: number, first: number): ReadonlySet<number> {
  const order = useMemo(() => {
    const blocks = Array.from({ length: count }, (_, block) => block);
    return blocks.sort((a, b) => Math.abs(a - first) - Math.abs(b - first));
  }, [count]);
  const [drawn, setDrawn] = useState(blocksAtOnce);
  useEffect(() => {
    if (drawn >= count) return;
    const timer = setTimeout(() => setDrawn(drawn + blocksPerTask), 0);
    return () => clearTimeout(timer);
  }, [drawn, count]);
  return useMemo(() => new Set(order.slice(0, drawn)), [order, drawn]);
}
