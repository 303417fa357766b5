/** A box in the window, in CSS pixels from the window's top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The distance between a menu and its anchor, and between a menu and the window's edge, in CSS pixels. */
const gapPx = 2;
const edgePx = 4;

/**
 * Where a menu is placed in a window: below its anchor, or above it if it fits only there, with its end at the anchor's
 * end. If it fits neither below nor above, it is placed beside its anchor, or else on the side with more room.
 * `maxHeight` keeps it inside the window. All lengths are in CSS pixels.
 */
export function menuPlace(anchor: Box, menu: Size, view: Size, isRightToLeft: boolean) {
  const below = view.height - anchor.bottom - gapPx - edgePx;
  const above = anchor.top - gapPx - edgePx;
  const beside = placeBeside(anchor, menu.width, view.width, isRightToLeft);
  if (menu.height > below && menu.height > above && beside !== null) {
    const maxHeight = Math.max(0, view.height - 2 * edgePx);
    const lowest = view.height - edgePx - Math.min(menu.height, maxHeight);
    return { left: beside, top: Math.max(edgePx, Math.min(anchor.top, lowest)), maxHeight };
  }
  const isBelow = menu.height <= below || below >= above;
  const maxHeight = Math.max(0, isBelow ? below : above);
  const height = Math.min(menu.height, maxHeight);
  const flush = isRightToLeft ? anchor.left : anchor.right - menu.width;
  const left = Math.max(edgePx, Math.min(flush, view.width - menu.width - edgePx));
  return { left, top: isBelow ? anchor.bottom + gapPx : anchor.top - gapPx - height, maxHeight };
}

/**
 * The left edge of a menu beside its anchor, preferably on the side to which text runs; null if it fits on neither
 * side.
 */
function placeBeside({ left, right }: Box, width: number, viewWidth: number, isRightToLeft: boolean) {
  const before = left - gapPx - width;
  const after = right + gapPx;
  const fitsBefore = before >= edgePx;
  const fitsAfter = after + width <= viewWidth - edgePx;
  if (isRightToLeft ? fitsBefore : !fitsAfter && fitsBefore) return before;
  return fitsAfter ? after : null;
}
