import type { ComponentChildren, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import {
  type Box,
  boxOf,
  type Corner,
  growBy,
  type Outline,
  outlineOf,
  type Placement,
  type Size,
} from '../../lib/panel/placement';
import { useText } from '../controls/text';
import { arrowOf } from './arrows';
import { useFocusWhenResized } from './use-focus-when-resized';
import { type OverlayDrag, useOverlayDrag } from './use-overlay-drag';
import { useReportedBox } from './use-reported-box';

export interface OverlayFrameProps {
  placement: Placement;
  /** Whether the overlay is part of a page's layout, so that it is neither moved nor resized. Default: false. */
  isHeld?: boolean;
  viewport: Size;
  onPlace: (placement: Placement) => void;
  /** Called with the box that the overlay needs in the window, whenever that changes. */
  onBox: (box: Box, outline: Outline) => void;
  announce: (sentence: string) => void;
  children: ComponentChildren;
}

const corners: readonly Corner[] = [
  { side: 'left', edge: 'top' },
  { side: 'right', edge: 'top' },
  { side: 'left', edge: 'bottom' },
  { side: 'right', edge: 'bottom' },
];

/** Parts of the header that respond to the pointer themselves, so they do not drag the overlay. */
const controls = 'button:not(.move-handle), input, a, [role="menu"]';

/**
 * The box that contains the overlay. It is dragged by its header, and resized by its corners and by keys. All four
 * corners respond to the pointer; the last one is also a control for the keyboard.
 */
export function OverlayFrame(props: OverlayFrameProps) {
  const { placement, isHeld = false, viewport, onPlace, announce, children } = props;
  const { isDragging, start, events } = useOverlayDrag(placement, viewport, onPlace);
  const frame = useRef<HTMLDivElement>(null);
  const box = boxOf(placement, viewport);
  useFocusWhenResized(frame, placement.isMinimised);
  useReportedBox(frame, isHeld ? null : box, outlineOf(placement), props.onBox);

  return (
    <div
      class={isHeld ? 'held' : `overlay${isDragging ? ' dragging' : ''}`}
      data-dock={placement.dock}
      style={`--most-height: ${box.height}px`}
      ref={frame}
      onPointerDown={(event) => {
        const target = event.target as Element;
        if (!isHeld && target.closest('.head, .strip') && !target.closest(controls)) start(event, null);
      }}
      {...events}
    >
      {children}
      {!isHeld &&
        corners.map((corner, index) => (
          <CornerHandle
            key={corner.side + corner.edge}
            {...{ corner, placement, viewport, onPlace, announce, events }}
            isKeyboardControl={index === corners.length - 1}
            onStart={(event) => start(event, corner)}
          />
        ))}
    </div>
  );
}

interface CornerHandleProps
  extends Pick<OverlayFrameProps, 'placement' | 'viewport' | 'onPlace' | 'announce'> {
  corner: Corner;
  /** Whether the arrow keys resize the overlay at this corner. Otherwise the corner is for the pointer only. */
  isKeyboardControl: boolean;
  onStart: (event: TargetedPointerEvent<HTMLElement>) => void;
  /** The events of a drag that has begun. */
  events: OverlayDrag['events'];
}

function CornerHandle(props: CornerHandleProps) {
  const { corner, placement, viewport, isKeyboardControl, onPlace, announce, onStart, events } = props;
  const text = useText();
  return (
    <button
      type="button"
      class={`corner ${corner.side} ${corner.edge}`}
      {...(isKeyboardControl
        ? { 'aria-label': text('overlaySize'), title: text('overlaySize') }
        : { 'aria-hidden': true, tabIndex: -1 })}
      onPointerDown={(event) => {
        event.stopPropagation();
        onStart(event);
      }}
      {...events}
      onKeyDown={(event) => {
        const arrow = arrowOf(event);
        if (!arrow) return;
        const grown = growBy(placement, viewport, arrow.dx, arrow.dy);
        const { width, height } = boxOf(grown, viewport);
        onPlace(grown);
        announce(text('overlaySized', Math.round(height), Math.round(width)));
        event.preventDefault();
      }}
    />
  );
}
