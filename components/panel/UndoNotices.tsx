import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Notes } from '../../lib/panel/notes';
import type { Sync } from '../../lib/panel/sync';
import { Notice } from '../controls/Notice';
import { useText } from '../controls/text';

/** How long what was thrown away can be brought back. */
const offerMs = 30_000;

export interface UndoNoticesProps {
  lost: Notes['lost'];
  sync: Pick<Sync, 'removed' | 'bringPinBack' | 'takeBack'>;
}

/** Brings back what one click has thrown away: a page can have covered the panel to lead the click there. */
export function UndoNotices({ lost, sync }: UndoNoticesProps) {
  const text = useText();
  useForget(lost);
  useForget(sync.removed);
  useForget(sync.takeBack);
  const note = lost.value;
  const label = text('undo');
  return (
    <div aria-live="polite">
      {note && (
        <Notice action={{ label, onSelect: note.bringBack }}>
          {text(note.kind === 'note' ? 'noteDeleted' : 'noteLeft')}
        </Notice>
      )}
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
