import type { Panel } from '../../lib/panel/panel';
import type { Voice } from '../../lib/panel/voice';
import { formatTime } from '../../lib/transcript/clock-text';
import { useText } from '../controls/text';
import { BackPill, NextMention, ReturnPill } from './late';

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

/** A component of its own, so that the pills are not drawn again at each line. */
function FollowingAt({ voice }: { voice: Voice }) {
  const text = useText();
  return <span class="following-at">{text('followingAt', formatTime(voice.lineAt.value))}</span>;
}
