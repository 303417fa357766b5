import { useMemo, useRef } from 'preact/hooks';
import type { Gap } from '../../lib/panel/gaps';
import type { Blocks } from './blocks';

/** A single object for all blocks without gaps, so that none of them is drawn again. */
export const noGaps: ReadonlyMap<number, Gap> = new Map();

type BlockGaps = ReadonlyMap<number, ReadonlyMap<number, Gap>>;

/**
 * Gaps by the block and the index of their first line. A block whose gaps have not changed keeps its object, and is not
 * drawn again.
 */
export function useBlockGaps(gaps: readonly Gap[], blocks: Blocks): BlockGaps {
  const before = useRef<BlockGaps>(new Map());
  return useMemo(() => {
    const split = new Map<number, Map<number, Gap>>();
    for (const gap of gaps) {
      const block = blocks.blockOf(gap.first);
      split.set(block, (split.get(block) ?? new Map<number, Gap>()).set(gap.first, gap));
    }
    const next = new Map<number, ReadonlyMap<number, Gap>>();
    for (const [block, own] of split) {
      const old = before.current.get(block);
      next.set(block, old && isSame(old, own) ? old : own);
    }
    before.current = next;
    return next;
  }, [gaps, blocks]);
}

function isSame(a: ReadonlyMap<number, Gap>, b: ReadonlyMap<number, Gap>): boolean {
  return a.size === b.size && [...a].every(([first, { last }]) => b.get(first)?.last === last);
}
