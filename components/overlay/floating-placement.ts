import type { Box, Outline, Placement, Size } from '../../lib/panel/placement';

/** Where a panel floats, and how it is moved. */
export interface FloatingPlacement {
  readonly placement: Placement;
  /** The size of the area in which it can be placed: a window, or a video. */
  readonly room: Size;
  readonly onPlace: (placement: Placement) => void;
  /** Called with the box that it needs in that area, and with its outline. */
  readonly onBox: (box: Box, outline: Outline) => void;
}
