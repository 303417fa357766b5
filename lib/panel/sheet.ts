/** How much of a phone's window the panel takes below the player: all, half of it, or one line. */
export type SheetSize = 'full' | 'half' | 'strip';

const sizes: readonly SheetSize[] = ['full', 'half', 'strip'];

/** Drags shorter than these, as shares of the window's height, change nothing, or lead to the next size only. */
const leastShare = 0.06;
const twoStepsShare = 0.35;

/** The next smaller size (1), or the next larger one (-1); the same at either end. */
export function nextSize(size: SheetSize, step: 1 | -1): SheetSize {
  return sizes[sizes.indexOf(size) + step] ?? size;
}

/**
 * The size at which a sheet comes to rest that was dragged down by so many CSS pixels, or up by negative ones, in a
 * window of that height.
 */
export function sizeAfterDrag(size: SheetSize, downPx: number, windowPx: number): SheetSize {
  const share = Math.abs(downPx) / Math.max(1, windowPx);
  if (share < leastShare) return size;
  const step = downPx > 0 ? 1 : -1;
  const next = nextSize(size, step);
  return share < twoStepsShare ? next : nextSize(next, step);
}
