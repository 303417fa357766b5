import type { MessageKey } from '../../lib/browser/text';
import type { Panel } from '../../lib/panel/panel';
import type { Distance } from '../../lib/timeline/distance';
import { formatTime } from '../../lib/transcript/clock-text';
import { Icon } from '../controls/Icon';
import { useText } from '../controls/text';

const distances: Record<Distance['direction'], MessageKey | null> = {
  ahead: 'pillAhead',
  behind: 'pillBehind',
  here: null,
};

/** The ways back: to where the last jump came from, and to the voice while the reader is elsewhere. */
export function Pills({ panel }: { panel: Panel }) {
  const text = useText();
  const wayBack = panel.wayBack.value;
  const { direction, seconds } = panel.distance.value;
  const distance = distances[direction];
  return (
    <div class="pills">
      {wayBack !== null && (
        <button type="button" class="pill quiet" onClick={panel.goBack}>
          <Icon name="back" />
          {text('backTo', formatTime(wayBack))}
        </button>
      )}
      {!panel.isFollowing.value && (
        <button type="button" class="pill" onClick={panel.follow}>
          <span>{text('return')}</span>
          {distance && (
            <span class="pill-distance">
              <Icon name={direction === 'ahead' ? 'down' : 'up'} />
              {text(distance, formatTime(seconds))}
            </span>
          )}
        </button>
      )}
    </div>
  );
}
