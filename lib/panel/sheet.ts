/** How much of a phone's window the panel takes below the player: everything, half of it, or one line. */
export type SheetSize = 'full' | 'half' | 'strip';

const sizes: readonly SheetSize[] = ['full', 'half', 'strip'];

/** Shares of the window's height. A shorter drag changes nothing, or only leads to the next size. */
const leastShare = 0.06;
const twoStepsShare = 0.35;

/** The next smaller size (1) or the next larger one (-1); the same size at either end. */
export function nextSize(size: SheetSize, step: 1 | -1): SheetSize {
  return sizes[sizes.indexOf(size) + step] ?? size;
}

/**
 * The size of a sheet after a drag. `downPx` is how far it was dragged down, negative if up; `windowPx` is the height
 * of the window. Both are in CSS pixels.
 */
export function sizeAfterDrag(size: SheetSize, downPx: number, windowPx: number): SheetSize {
  const share = Math.abs(downPx) / Math.max(1, windowPx);
  if (share < leastShare) return size;
  const step = downPx > 0 ? 1 : -1;
  const next = nextSize(size, step);
  return share < twoStepsShare ? next : nextSize(next, step);
}
