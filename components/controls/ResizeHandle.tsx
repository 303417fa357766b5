import type { RefObject, TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';
import { useText } from './text';

/** The least and the greatest height of an open panel, in CSS pixels. */
const shortestPx = 200;
const tallestPx = 2000;

/** How far one press of an arrow key moves. */
const stepPx = 24;

export interface ResizeHandleProps {
  frame: RefObject<HTMLElement | null>;
  onResize: (heightPx: number) => void;
}

/** The panel's lower edge, to be dragged or moved with the arrow keys. */
export function ResizeHandle({ frame, onResize }: ResizeHandleProps) {
  const text = useText();
  const [drag, setDrag] = useState<{ y: number; height: number } | null>(null);
  const height = () => frame.current?.offsetHeight ?? 0;
  const resize = (heightPx: number) =>
    onResize(Math.round(Math.min(tallestPx, Math.max(shortestPx, heightPx))));
  return (
    <div
      class="resize"
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={text('panelResize')}
      aria-valuemin={shortestPx}
      aria-valuemax={tallestPx}
      aria-valuenow={height() || shortestPx}
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
