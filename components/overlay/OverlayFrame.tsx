import type { ComponentChildren, TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { boxOf, type Corner, growBy } from '../../lib/panel/placement';
import { useText } from '../controls/text';
import { arrowOf } from './arrows';
import type { FloatingPlacement } from './floating-placement';
import { useFocusWhenResized } from './use-focus-when-resized';
import { type OverlayDrag, useOverlayDrag } from './use-overlay-drag';
import { useReportedBox } from './use-reported-box';

export interface OverlayFrameProps {
  /** Null while the panel is part of a page's layout, so that it is neither moved nor resized. */
  floating: FloatingPlacement | null;
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
export function OverlayFrame({ floating, announce, children }: OverlayFrameProps) {
  const { isDragging, start, events } = useOverlayDrag(floating);
  const frame = useRef<HTMLDivElement>(null);
  useFocusWhenResized(frame, floating?.placement.isMinimised ?? false);
  useReportedBox(frame, floating);
  return (
    <div
      class={floating ? `overlay${isDragging ? ' dragging' : ''}` : 'in-layout'}
      data-dock={floating?.placement.dock}
      style={floating ? `--most-height: ${boxOf(floating.placement, floating.room).height}px` : undefined}
      ref={frame}
      onPointerDown={(event) => {
        const target = event.target as Element;
        if (target.closest('.head, .strip') && !target.closest(controls)) start(event, null);
      }}
      {...events}
    >
      {children}
      {floating &&
        corners.map((corner, index) => (
          <CornerHandle
            key={corner.side + corner.edge}
            {...{ corner, floating, announce, events }}
            isKeyboardControl={index === corners.length - 1}
            onStart={(event) => start(event, corner)}
          />
        ))}
    </div>
  );
}

interface CornerHandleProps {
  corner: Corner;
  floating: FloatingPlacement;
  announce: (sentence: string) => void;
  /** Whether the arrow keys resize the overlay at this corner. Otherwise the corner is for the pointer only. */
  isKeyboardControl: boolean;
  onStart: (event: TargetedPointerEvent<HTMLElement>) => void;
  /** The events of a drag that has begun. */
  events: OverlayDrag['events'];
}

function CornerHandle(props: CornerHandleProps) {
  const { corner, floating, isKeyboardControl, announce, onStart, events } = props;
  const { placement, room, onPlace } = floating;
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
        const grown = growBy(placement, room, arrow.dx, arrow.dy);
        const { width, height } = boxOf(grown, room);
        onPlace(grown);
        announce(text('overlaySized', Math.round(height), Math.round(width)));
        event.preventDefault();
      }}
    />
  );
}
