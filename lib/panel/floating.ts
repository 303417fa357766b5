import { boxOf, firstPlacement, type Placement, type Size } from './placement';

/** Where a panel stands over a video: open, and as one line that follows, which has a place and a width of its own. */
export interface FloatingPlace {
  /** Also says whether the panel is minimised. */
  readonly panel: Placement;
  readonly strip: Placement;
}

/** In the lower right corner, where it hides little of a picture. */
export const firstFloating: FloatingPlace = {
  panel: { ...firstPlacement, width: 360, height: 440 },
  // As wide as a spoken line needs.
  strip: { ...firstPlacement, width: 560, isMinimised: true },
};

/** What is seen of it in a room of that size. A line that nobody has moved stands in the middle of the lower edge. */
export function seenPlacement({ panel, strip }: FloatingPlace, room: Size): Placement {
  if (!panel.isMinimised || strip.corner) return panel.isMinimised ? strip : panel;
  const { top, width } = boxOf(strip, room);
  return { ...strip, corner: { x: Math.round((room.width - width) / 2), y: top } };
}

/** After the listener has moved, resized, minimised or opened what was seen of it. */
export function afterPlacing(place: FloatingPlace, seen: Placement): FloatingPlace {
  const { panel } = place;
  if (!panel.isMinimised) return { ...place, panel: seen };
  return seen.isMinimised ? { ...place, strip: seen } : { ...place, panel: { ...panel, isMinimised: false } };
}
