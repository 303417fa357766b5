import type { TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';

export interface BarDrag {
  /** Where the pointer is, as a share of the bar from 0 to 1; null if it is elsewhere. */
  readonly pointer: number | null;
  readonly isDragging: boolean;
  /** The handlers that the bar needs. */
  readonly events: {
    readonly onPointerDown: (event: TargetedPointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: TargetedPointerEvent<HTMLElement>) => void;
    readonly onPointerLeave: () => void;
    readonly onPointerUp: (event: TargetedPointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
  };
}

/**
 * The pointer on a bar. `onRelease` receives where a drag ends, as a share of the bar. No drag begins while this is not
 * enabled.
 */
export function useBarDrag(isEnabled: boolean, onRelease: (share: number) => void): BarDrag {
  const [pointer, setPointer] = useState<number | null>(null);
  const [isDragging, setDragging] = useState(false);
  return {
    pointer,
    isDragging,
    events: {
      onPointerDown(event) {
        if (event.button !== 0 || !isEnabled) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setPointer(shareAt(event));
        setDragging(true);
      },
      onPointerMove: (event) => setPointer(shareAt(event)),
      onPointerLeave: () => !isDragging && setPointer(null),
      onPointerUp(event) {
        if (isDragging) onRelease(shareAt(event));
        setDragging(false);
      },
      onPointerCancel: () => setDragging(false),
    },
  };
}

function shareAt(event: TargetedPointerEvent<HTMLElement>): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  return Math.min(1, Math.max(0, (event.clientX - left) / width));
}
