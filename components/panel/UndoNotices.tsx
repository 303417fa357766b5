import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MessageKey } from '../../lib/browser/text';
import type { LineCorrections } from '../../lib/panel/line-corrections';
import type { Notes } from '../../lib/panel/notes';
import type { Sync } from '../../lib/panel/sync';
import { Notice } from '../controls/Notice';
import { useText } from '../controls/text';

/** How long what was thrown away can be brought back. */
const offerMs = 30_000;

/** One who throws things away. */
type Loser = Pick<Notes, 'lost'> | Pick<LineCorrections, 'lost'>;

const lostMessages: Record<NonNullable<Loser['lost']['value']>['kind'], MessageKey> = {
  note: 'noteDeleted',
  draft: 'noteLeft',
  bookmark: 'bookmarkRemoved',
  highlight: 'highlightRemoved',
  words: 'noteLeft',
  correction: 'correctUndone',
};

export interface UndoNoticesProps {
  notes: Pick<Notes, 'lost'>;
  lineCorrections: Pick<LineCorrections, 'lost'>;
  sync: Pick<Sync, 'removed' | 'bringPinBack' | 'takeBack'>;
}

/** Brings back what one click has thrown away: a page can have covered the panel to lead the click there. */
export function UndoNotices({ notes, lineCorrections, sync }: UndoNoticesProps) {
  const text = useText();
  useForget(sync.removed);
  useForget(sync.takeBack);
  const label = text('undo');
  return (
    <div aria-live="polite">
      <LostNotice lost={notes.lost} />
      <LostNotice lost={lineCorrections.lost} />
      {sync.takeBack.value && (
        <Notice icon="check" action={{ label, onSelect: sync.takeBack.value }}>
          {text('pinSet')}
        </Notice>
      )}
      {sync.removed.value && (
        <Notice action={{ label, onSelect: sync.bringPinBack }}>{text('pinRemoved')}</Notice>
      )}
    </div>
  );
}

function LostNotice({ lost }: Loser) {
  const text = useText();
  useForget<unknown>(lost);
  const { value } = lost;
  return (
    value && (
      <Notice action={{ label: text('undo'), onSelect: value.bringBack }}>
        {text(lostMessages[value.kind])}
      </Notice>
    )
  );
}

/** Forgets what was thrown away once it has been offered long enough. */
function useForget<T>(thrown: Signal<T | null>): void {
  const { value } = thrown;
  useEffect(() => {
    if (value === null) return;
    const timer = setTimeout(() => {
      if (thrown.peek() === value) thrown.value = null;
    }, offerMs);
    return () => clearTimeout(timer);
  }, [thrown, value]);
}
