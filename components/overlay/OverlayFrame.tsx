import type { ComponentChildren, TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';
import {
  boxOf,
  type Corner,
  growBy,
  moveBy,
  type Placement,
  resizeFrom,
  type Size,
  snap,
} from '../../lib/panel/placement';
import { useText } from '../controls/text';
import { arrowOf } from './arrows';

export interface OverlayFrameProps {
  placement: Placement;
  viewport: Size;
  onPlace: (placement: Placement) => void;
  announce: (sentence: string) => void;
  children: ComponentChildren;
}

/** What is dragged, and from where. */
interface Drag {
  readonly corner: Corner | null;
  readonly from: Placement;
  readonly x: number;
  readonly y: number;
}

const corners: readonly Corner[] = [
  { side: 'left', edge: 'top' },
  { side: 'right', edge: 'top' },
  { side: 'left', edge: 'bottom' },
  { side: 'right', edge: 'bottom' },
];

/** Parts of the header that have something of their own to do with a pointer. */
const controls = 'button:not(.move-handle), input, a, [role="menu"]';

/**
 * The box in which the overlay stands: dragged by its header, resized by its corners and by keys. All four
 * corners take the pointer; the last one is also a control for the keyboard.
 */
export function OverlayFrame({ placement, viewport, onPlace, announce, children }: OverlayFrameProps) {
  const text = useText();
  const [drag, setDrag] = useState<Drag | null>(null);
  const { left, top, width, height } = boxOf(placement, viewport);

  const start = (event: TargetedPointerEvent<HTMLElement>, corner: Corner | null) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ corner, from: placement, x: event.clientX, y: event.clientY });
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag) return;
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
    // A click is no move, though the hand may shake.
    if (drag.from === placement && Math.hypot(dx, dy) < 3) return;
    onPlace(
      drag.corner
        ? resizeFrom(drag.from, viewport, drag.corner, dx, dy)
        : moveBy(drag.from, viewport, dx, dy),
    );
  };
  const stop = () => {
    if (drag && !drag.corner && drag.from !== placement) onPlace(snap(placement, viewport));
    setDrag(null);
  };
  const events = { onPointerMove, onPointerUp: stop, onPointerCancel: stop };

  return (
    <div
      class={`overlay${drag ? ' dragging' : ''}`}
      data-dock={placement.dock}
      style={`left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`}
      onPointerDown={(event) => {
        const target = event.target as Element;
        if (target.closest('.head, .strip') && !target.closest(controls)) start(event, null);
      }}
      {...events}
    >
      {children}
      {corners.map((corner, index) => {
        const isLast = index === corners.length - 1;
        return (
          <button
            key={corner.side + corner.edge}
            type="button"
            class={`corner ${corner.side} ${corner.edge}`}
            {...(isLast
              ? { 'aria-label': text('overlaySize'), title: text('overlaySize') }
              : { 'aria-hidden': true, tabIndex: -1 })}
            onPointerDown={(event) => {
              event.stopPropagation();
              start(event, corner);
            }}
            {...events}
            onKeyDown={(event) => {
              const arrow = arrowOf(event);
              if (!arrow) return;
              const grown = growBy(placement, viewport, arrow.dx, arrow.dy);
              const box = boxOf(grown, viewport);
              onPlace(grown);
              announce(text('overlaySized', Math.round(box.height), Math.round(box.width)));
              event.preventDefault();
            }}
          />
        );
      })}
    </div>
  );
}
