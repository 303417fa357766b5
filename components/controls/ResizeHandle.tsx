import type { RefObject, TargetedPointerEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useText } from './text';

/** The smallest and the greatest height of an open panel, in CSS pixels. */
const shortestPx = 200;
const tallestPx = 2000;

/** How far one press of an arrow key moves the edge, in CSS pixels. */
const stepPx = 24;

export interface ResizeHandleProps {
  frame: RefObject<HTMLElement | null>;
  onResize: (heightPx: number) => void;
}

/** The panel's lower edge, which is dragged or moved with the arrow keys. */
export function ResizeHandle({ frame, onResize }: ResizeHandleProps) {
  const text = useText();
  const [drag, setDrag] = useState<{ y: number; height: number } | null>(null);
  const height = () => frame.current?.offsetHeight ?? 0;
  const [heightPx, setHeightPx] = useState(shortestPx);
  // The height changes a moment after it was requested.
  useEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(() => setHeightPx(height()));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  const resize = (wantedPx: number) =>
    onResize(Math.round(Math.min(tallestPx, Math.max(shortestPx, wantedPx))));
  return (
    <div
      class="resize"
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={text('panelResize')}
      aria-valuemin={shortestPx}
      aria-valuemax={tallestPx}
      aria-valuenow={heightPx}
      onPointerDown={(event: TargetedPointerEvent<HTMLElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ y: event.clientY, height: height() });
      }}
      onPointerMove={(event) => drag && resize(drag.height + event.clientY - drag.y)}
      onPointerUp={() => setDrag(null)}
      onPointerCancel={() => setDrag(null)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') resize(height() + stepPx);
        else if (event.key === 'ArrowUp') resize(height() - stepPx);
        else return;
        event.preventDefault();
      }}
    />
  );
}
