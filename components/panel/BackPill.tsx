import { formatTime } from '../../lib/transcript/clock-text';
import type { Seconds } from '../../lib/transcript/cue';
import { Icon } from '../controls/Icon';
import { useText } from '../controls/text';

export interface BackPillProps {
  to: Seconds;
  /** Whether only the time is visible. */
  isShort: boolean;
  onClick: () => void;
}

/** The way to where the last jump came from. */
export function BackPill({ to, isShort, onClick }: BackPillProps) {
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
