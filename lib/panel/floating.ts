import { boxOf, firstPlacement, type Placement, type Size } from './placement';

/**
 * Where a panel stands over a video: open, and minimised to one line that follows, which has its own place and width.
 */
export interface FloatingPlace {
  /** Also says whether the panel is minimised. */
  readonly panel: Placement;
  readonly strip: Placement;
}

/** In the lower right corner, where it covers little of a picture. */
export const firstFloating: FloatingPlace = {
  panel: { ...firstPlacement, width: 360, height: 440 },
  // As wide as a spoken line needs.
  strip: { ...firstPlacement, width: 560, isMinimised: true },
};

/**
 * The placement that is visible in a room of that size. A line that was never moved stands in the middle of the bottom
 * edge.
 */
export function seenPlacement({ panel, strip }: FloatingPlace, room: Size): Placement {
  if (!panel.isMinimised || strip.corner) return panel.isMinimised ? strip : panel;
  const { top, width } = boxOf(strip, room);
  return { ...strip, corner: { x: Math.round((room.width - width) / 2), y: top } };
}

/** The places after the listener has moved, resized, minimised or opened the visible one. */
export function afterPlacing(place: FloatingPlace, seen: Placement): FloatingPlace {
  const { panel } = place;
  if (!panel.isMinimised) return { ...place, panel: seen };
  return seen.isMinimised ? { ...place, strip: seen } : { ...place, panel: { ...panel, isMinimised: false } };
}
