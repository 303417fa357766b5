import type { Placement, Size } from '../../lib/panel/placement';
import { boxOf, moveBy } from '../../lib/panel/placement';
import { Icon } from '../controls/Icon';
import { useText } from '../controls/text';
import { arrowOf } from './arrows';

export interface MoveHandleProps {
  placement: Placement;
  viewport: Size;
  onPlace: (placement: Placement) => void;
  announce: (sentence: string) => void;
}

/** The handle that moves the overlay: with the pointer, or with the arrow keys, which move further with Shift. */
export function MoveHandle({ placement, viewport, onPlace, announce }: MoveHandleProps) {
  const text = useText();
  return (
    <button
      type="button"
      class="move-handle"
      aria-label={text('overlayMove')}
      title={text('overlayMove')}
      onKeyDown={(event) => {
        const arrow = arrowOf(event);
        if (!arrow) return;
        const moved = moveBy(placement, viewport, arrow.dx, arrow.dy);
        const { left, top } = boxOf(moved, viewport);
        onPlace(moved);
        announce(text('overlayMoved', Math.round(left), Math.round(top)));
        event.preventDefault();
      }}
    >
      <Icon name="move" />
    </button>
  );
}
