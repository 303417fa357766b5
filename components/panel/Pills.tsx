import type { MessageKey } from '../../lib/browser/text';
import type { Following } from '../../lib/panel/following';
import type { Panel } from '../../lib/panel/panel';
import type { Voice } from '../../lib/panel/voice';
import type { Distance } from '../../lib/timeline/distance';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Seconds } from '../../lib/transcript/cue';
import { Icon } from '../controls/Icon';
import { useText } from '../controls/text';
import { NextMention } from './late';

const distances: Record<Distance['direction'], MessageKey | null> = {
  ahead: 'pillAhead',
  behind: 'pillBehind',
  here: null,
};

export interface PillsProps {
  panel: Pick<Panel, 'following' | 'trail' | 'voice' | 'search' | 'sync'>;
}

/**
 * The ways back, in a row below the list: to the voice while the reader is elsewhere and the voice's position is known,
 * and to where the last jump came from. If a search has hits, also the way to the next one.
 */
export function Pills({ panel: { following, trail, voice, search, sync } }: PillsProps) {
  const wayBack = trail.wayBack.value;
  // Next to the way to the next hit, there is room for the time only.
  const isShort = search.shown.value.length > 0;
  return (
    <div class="pills">
      {!sync.isAdrift.value &&
        (following.isFollowing.value ? <FollowingAt voice={voice} /> : <ReturnPill following={following} />)}
      <span class="pills-space" />
      <NextMention {...{ search, voice, trail, sync }} />
      {wayBack !== null && <BackPill to={wayBack} isShort={isShort} onClick={trail.goBack} />}
    </div>
  );
}

/** If it is short, only the time is visible. */
function BackPill({ to, isShort, onClick }: { to: Seconds; isShort: boolean; onClick: () => void }) {
  const text = useText();
  const time = formatTime(to);
  const name = text('backTo', time);
  const [before, after] = [name.slice(0, name.indexOf(time)), name.slice(name.indexOf(time) + time.length)];
  return (
    <button type="button" class="pill quiet" title={isShort ? name : undefined} onClick={onClick}>
      <Icon name="back" />
      {isShort ? (
        <span>
          <span class="visually-hidden">{before}</span>
          {time}
          <span class="visually-hidden">{after}</span>
        </span>
      ) : (
        name
      )}
    </button>
  );
}

/** A component of its own, so that the pills are not drawn again at each line. */
function FollowingAt({ voice }: { voice: Voice }) {
  const text = useText();
  return <span class="following-at">{text('followingAt', formatTime(voice.lineAt.value))}</span>;
}

/** A component of its own, so that the distance causes no drawing while the list follows. */
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
