/** A box in the window, in CSS pixels from its top left corner. */
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

/** Between a menu and what it belongs to, and between a menu and the window's edge, in CSS pixels. */
const gapPx = 2;
const edgePx = 4;

/**
 * Where a menu stands in a window: below its anchor, or above where it fits only there or has more room, its end
 * flush with the anchor's end. `maxHeight` keeps it inside the window. All in CSS pixels.
 */
export function menuPlace(anchor: Box, menu: Size, view: Size, isRightToLeft: boolean) {
  const below = view.height - anchor.bottom - gapPx - edgePx;
  const above = anchor.top - gapPx - edgePx;
  const isBelow = menu.height <= below || below >= above;
  const maxHeight = Math.max(0, isBelow ? below : above);
  const height = Math.min(menu.height, maxHeight);
  const flush = isRightToLeft ? anchor.left : anchor.right - menu.width;
  const left = Math.max(edgePx, Math.min(flush, view.width - menu.width - edgePx));
  return { left, top: isBelow ? anchor.bottom + gapPx : anchor.top - gapPx - height, maxHeight };
}
