import { boxOf, moveBy } from '../../lib/panel/placement';
import { Icon } from '../controls/Icon';
import { useText } from '../controls/text';
import { arrowOf } from './arrows';
import type { FloatingPlacement } from './floating-placement';

export interface MoveHandleProps {
  floating: FloatingPlacement;
  announce: (sentence: string) => void;
}

/** The handle that moves the overlay: with the pointer, or with the arrow keys, which move further with Shift. */
export function MoveHandle({ floating: { placement, room, onPlace }, announce }: MoveHandleProps) {
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
        const moved = moveBy(placement, room, arrow.dx, arrow.dy);
        const { left, top } = boxOf(moved, room);
        onPlace(moved);
        announce(text('overlayMoved', Math.round(left), Math.round(top)));
        event.preventDefault();
      }}
    >
      <Icon name="move" />
    </button>
  );
}
