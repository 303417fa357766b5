import type { MessageKey } from '../../lib/browser/text';
import type { Following } from '../../lib/panel/following';
import type { Trail } from '../../lib/panel/trail';
import type { Distance } from '../../lib/timeline/distance';
import { formatTime } from '../../lib/transcript/clock-text';
import { Icon } from '../controls/Icon';
import { useText } from '../controls/text';

const distances: Record<Distance['direction'], MessageKey | null> = {
  ahead: 'pillAhead',
  behind: 'pillBehind',
  here: null,
};

export interface PillsProps {
  following: Following;
  trail: Trail;
}

/** The ways back: to where the last jump came from, and to the voice while the reader is elsewhere. */
export function Pills({ following, trail }: PillsProps) {
  const text = useText();
  const wayBack = trail.wayBack.value;
  return (
    <div class="pills">
      {wayBack !== null && (
        <button type="button" class="pill quiet" onClick={trail.goBack}>
          <Icon name="back" />
          {text('backTo', formatTime(wayBack))}
        </button>
      )}
      {!following.isFollowing.value && <ReturnPill following={following} />}
    </div>
  );
}

/** Apart from the other pill, so that nothing is drawn again for the distance while the list follows. */
function ReturnPill({ following }: { following: Following }) {
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
