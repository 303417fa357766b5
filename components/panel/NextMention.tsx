import type { SearchSession } from '../../lib/panel/search-session';
import type { Sync } from '../../lib/panel/sync';
import type { Trail } from '../../lib/panel/trail';
import type { Voice } from '../../lib/panel/voice';
import { formatTime } from '../../lib/transcript/clock-text';
import { Icon } from '../controls/Icon';
import { useText } from '../controls/text';

export interface NextMentionProps {
  search: SearchSession;
  voice: Voice;
  trail: Trail;
  sync: Pick<Sync, 'isAdrift'>;
}

/** A button for the next hit after the voice; nothing while the position of the voice is unknown. */
export function NextMention({ search, voice, trail, sync }: NextMentionProps) {
  const text = useText();
  if (sync.isAdrift.value) return null;
  const from = voice.lineAt.value;
  const next = search.shown.value.find(({ start }) => start > from);
  if (!next) return null;
  return (
    <button type="button" class="chip next" onClick={() => trail.jumpTo(next.start)}>
      {text('nextMention', formatTime(next.start - from))}
      <Icon name="play" />
    </button>
  );
}
