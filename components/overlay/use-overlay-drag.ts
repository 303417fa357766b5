import type { TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';
import { type Corner, moveBy, type Placement, resizeFrom, snap } from '../../lib/panel/placement';
import type { FloatingPlacement } from './floating-placement';

/** A click by a hand that moves slightly is not a drag: up to this many CSS pixels. */
const stillPx = 3;

/** What is dragged, and from where. */
interface Drag {
  /** The corner; null if the whole overlay is moved. */
  readonly corner: Corner | null;
  readonly from: Placement;
  readonly x: number;
  readonly y: number;
}

export interface OverlayDrag {
  /** Whether the pointer is held down for a drag. */
  readonly isDragging: boolean;
  /**
   * Begins to resize by a corner, or to move the whole overlay (null). Only the main button of the pointer begins a
   * drag.
   */
  start(event: TargetedPointerEvent<HTMLElement>, corner: Corner | null): void;
  /** The handlers that every element needs on which a drag can start. */
  readonly events: {
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
}

/**
 * Moves and resizes the overlay with the pointer. An overlay that is released at a side of its room is docked there.
 */
export function useOverlayDrag(floating: FloatingPlacement | null): OverlayDrag {
  const [drag, setDrag] = useState<Drag | null>(null);
  const stop = () => {
    if (floating && drag && !drag.corner && drag.from !== floating.placement)
      floating.onPlace(snap(floating.placement, floating.room));
    setDrag(null);
  };
  return {
    isDragging: drag !== null,
    start(event, corner) {
      if (!floating || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      // The frame moves under the pointer, so only positions on the screen can be compared.
      setDrag({ corner, from: floating.placement, x: event.screenX, y: event.screenY });
    },
    events: {
      onPointerMove(event) {
        if (!floating || !drag) return;
        const { placement, room, onPlace } = floating;
        const [dx, dy] = [Math.round(event.screenX - drag.x), Math.round(event.screenY - drag.y)];
        if (drag.from === placement && Math.hypot(dx, dy) < stillPx) return;
        onPlace(
          drag.corner ? resizeFrom(drag.from, room, drag.corner, dx, dy) : moveBy(drag.from, room, dx, dy),
        );
      },
      onPointerUp: stop,
      onPointerCancel: stop,
    },
  };
}
