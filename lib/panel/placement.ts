/** The outline of a floating panel: `square` if it is docked, `line` if it is minimised. */
export type Outline = 'round' | 'square' | 'line';

/** Where a floating panel stands and how large it is, as the listener has left it, in CSS pixels. */
export interface Placement {
  readonly dock: Side;
  /** The upper left corner while it floats; null for the default place. */
  readonly corner: { readonly x: number; readonly y: number } | null;
  readonly width: number;
  readonly height: number;
  /** Shows one line that follows, instead of the panel. */
  readonly isMinimised: boolean;
}

/** The side of the page to which a panel is docked; `float` if it is not docked. */
export type Side = 'float' | 'left' | 'right';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in the viewport, in CSS pixels. */
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

export const firstPlacement: Placement = {
  dock: 'float',
  corner: null,
  width: 402,
  height: 520,
  isMinimised: false,
};

/** The smallest size at which everything can be reached. */
export const leastSize: Size = { width: 280, height: 260 };

const stripHeightPx = 44;

/** The margin around a panel that was never moved. */
const marginPx = 16;

/** A panel that is dragged this close to a side is docked there. */
const snapPx = 6;

const between = (value: number, least: number, most: number) => Math.max(least, Math.min(value, most));

/** The rectangle of the panel. It is always inside the viewport, whatever the viewport's present size. */
export function boxOf(placement: Placement, viewport: Size): Box {
  const { dock, corner, isMinimised } = placement;
  const width = between(placement.width, Math.min(leastSize.width, viewport.width), viewport.width);
  // In a low window, a panel that was never moved keeps its margins as long as it remains usable.
  const room = corner ? viewport.height : Math.max(leastSize.height, viewport.height - 2 * marginPx);
  const tall = isMinimised
    ? stripHeightPx
    : dock === 'float'
      ? between(placement.height, leastSize.height, room)
      : viewport.height;
  const height = Math.min(tall, viewport.height);
  const right = viewport.width - width;
  const bottom = viewport.height - height;
  if (dock !== 'float') return { left: dock === 'left' ? 0 : right, top: bottom, width, height };
  const { x, y } = corner ?? { x: right - marginPx, y: bottom - marginPx };
  return { left: between(x, 0, right), top: between(y, 0, bottom), width, height };
}

export const outlineOf = ({ dock, isMinimised }: Placement): Outline =>
  isMinimised ? 'line' : dock === 'float' ? 'round' : 'square';

/** The placement moved by some pixels from where the panel is now. A docked panel leaves its side. */
export function moveBy(placement: Placement, viewport: Size, dx: number, dy: number): Placement {
  const { left, top } = boxOf(placement, viewport);
  const floating: Placement = { ...placement, dock: 'float', corner: { x: left + dx, y: top + dy } };
  const box = boxOf(floating, viewport);
  return { ...floating, corner: { x: box.left, y: box.top } };
}

/** The placement enlarged by some pixels. If there is no room, the panel grows to the other side. */
export function growBy(placement: Placement, viewport: Size, dx: number, dy: number): Placement {
  const box = boxOf(placement, viewport);
  const wanted = { ...placement, width: box.width + dx, height: box.height + dy };
  const { width, height } = boxOf(wanted, viewport);
  return { ...placement, width, height: hasOwnHeight(placement) ? height : placement.height };
}

/** A docked panel has the height of the viewport, and a minimised one the height of a line. */
const hasOwnHeight = ({ dock, isMinimised }: Placement) => dock === 'float' && !isMinimised;

/** The corner that is dragged, given by its two sides. The opposite corner stays where it is. */
export interface Corner {
  readonly side: 'left' | 'right';
  readonly edge: 'top' | 'bottom';
}

/**
 * The placement with one of its corners moved by some pixels. Never too small to be used, and never outside the
 * viewport.
 */
export function resizeFrom(
  placement: Placement,
  viewport: Size,
  { side, edge }: Corner,
  dx: number,
  dy: number,
): Placement {
  const box = boxOf(placement, viewport);
  if (placement.dock === side) return placement;
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const width =
    side === 'right'
      ? between(box.width + dx, leastSize.width, viewport.width - box.left)
      : between(box.width - dx, leastSize.width, right);
  if (placement.dock !== 'float') return { ...placement, width };
  const height =
    edge === 'bottom'
      ? between(box.height + dy, leastSize.height, viewport.height - box.top)
      : between(box.height - dy, leastSize.height, bottom);
  const corner = {
    x: side === 'right' ? box.left : right - width,
    y: edge === 'bottom' ? box.top : bottom - height,
  };
  return hasOwnHeight(placement)
    ? { ...placement, corner, width, height }
    : { ...placement, corner: { ...corner, y: box.top }, width };
}

/** The placement docked to the side to which the panel was dragged, if any. */
export function snap(placement: Placement, viewport: Size): Placement {
  if (placement.dock !== 'float' || placement.isMinimised) return placement;
  const { left, width } = boxOf(placement, viewport);
  if (left <= snapPx) return { ...placement, dock: 'left' };
  return left + width >= viewport.width - snapPx ? { ...placement, dock: 'right' } : placement;
}
