import type { ComponentChildren, TargetedPointerEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  type Box,
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
  /** Where it has to stand in the window, whenever that changes. */
  onBox: (box: Box, isRound: boolean) => void;
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

/** Parts of the header that react to the pointer themselves; they do not drag the overlay. */
const controls = 'button:not(.move-handle), input, a, [role="menu"]';

/**
 * The box in which the overlay stands: dragged by its header, resized by its corners and by keys. All four
 * corners take the pointer; the last one is also a control for the keyboard.
 */
export function OverlayFrame(props: OverlayFrameProps) {
  const { placement, viewport, onPlace, onBox, announce, children } = props;
  const text = useText();
  const [drag, setDrag] = useState<Drag | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const box = boxOf(placement, viewport);
  const { left, top, width, height } = box;
  const isRound = placement.dock === 'float';

  // A question is no taller than it needs to be, and stands where the panel's lower end would.
  useLayoutEffect(() => {
    const card = frame.current?.querySelector<HTMLElement>(':scope > .card');
    if (!card) {
      onBox({ left, top, width, height }, isRound);
      return;
    }
    const report = () => {
      const needed = Math.min(card.offsetHeight, height);
      onBox({ left, top: top + height - needed, width, height: needed }, true);
    };
    const observer = new ResizeObserver(report);
    observer.observe(card);
    report();
    return () => observer.disconnect();
  });

  const start = (event: TargetedPointerEvent<HTMLElement>, corner: Corner | null) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    // The frame moves under the pointer: only the screen stands still.
    setDrag({ corner, from: placement, x: event.screenX, y: event.screenY });
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag) return;
    const [dx, dy] = [event.screenX - drag.x, event.screenY - drag.y];
    // A click with a slightly moving hand is not a drag.
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
      style={`--most-height: ${height}px`}
      ref={frame}
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
