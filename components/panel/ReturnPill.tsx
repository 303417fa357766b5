import type { MessageKey } from '../../lib/browser/text';
import type { Following } from '../../lib/panel/following';
import type { Distance } from '../../lib/timeline/distance';
import { formatTime } from '../../lib/transcript/clock-text';
import { Icon } from '../controls/Icon';
import { useText } from '../controls/text';

const distances: Record<Distance['direction'], MessageKey | null> = {
  ahead: 'pillAhead',
  behind: 'pillBehind',
  here: null,
};

/** The way to the voice. A component of its own, so that the distance causes no drawing while the list follows. */
export function ReturnPill({ following }: { following: Following }) {
  const text = useText();
  const { direction, seconds } = following.distance.value;
  const distance = distances[direction];
  return (
    <button type="button" class="pill" onClick={following.follow}>
      <span>{text('return')}</span>
      {distance && (
        <span class="pill-distance">
          <Icon name={direction === 'ahead' ? 'down' : 'up'} />
          {text(distance, formatTime(seconds))}
        </span>
      )}
    </button>
  );
}
