import type { TargetedPointerEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';

/** A tap in which the finger moves less than this is not a drag. In CSS pixels. */
const stillPx = 6;

/**
 * A drag up or down, on an element whose frame moves under the finger. `onDrag` gets how far down it is now, in CSS
 * pixels. `onEnd` gets the final distance once, if it was a drag at all.
 */
export function useSheetDrag(onDrag: (downPx: number) => void, onEnd: (downPx: number) => void) {
  const start = useRef<number | null>(null);
  const [isDragging, setDragging] = useState(false);
  const end = (event: PointerEvent, counts: boolean) => {
    if (start.current === null) return;
    const downPx = Math.round(event.screenY - start.current);
    start.current = null;
    if (!isDragging) return;
    setDragging(false);
    onDrag(0);
    if (counts) onEnd(downPx);
  };
  return {
    onPointerDown(event: TargetedPointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      // The frame moves under the finger, so only positions on the screen can be compared.
      start.current = event.screenY;
    },
    onPointerMove(event: TargetedPointerEvent<HTMLElement>) {
      if (start.current === null) return;
      const downPx = Math.round(event.screenY - start.current);
      if (!isDragging && Math.abs(downPx) < stillPx) return;
      // Not earlier, because a tap on a button would be taken away from it.
      if (!isDragging) event.currentTarget.setPointerCapture(event.pointerId);
      setDragging(true);
      onDrag(downPx);
    },
    onPointerUp: (event: PointerEvent) => end(event, true),
    onPointerCancel: (event: PointerEvent) => end(event, false),
    onLostPointerCapture: (event: PointerEvent) => end(event, false),
  };
}
