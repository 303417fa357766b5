import type { MessageKey } from '../../lib/browser/text';
import type { Undo, UndoKind } from '../../lib/panel/undo';
import { Notice } from '../controls/Notice';
import { useText } from '../controls/text';

const sentences: Readonly<Record<UndoKind, MessageKey>> = {
  note: 'noteDeleted',
  draft: 'noteLeft',
  bookmark: 'bookmarkRemoved',
  highlight: 'highlightRemoved',
  words: 'noteLeft',
  correction: 'correctUndone',
  pinSet: 'pinSet',
  pinRemoved: 'pinRemoved',
};

export interface UndoNoticeProps {
  undo: Pick<Undo, 'last'>;
}

/** Undoes what one click has done. One notice for the latest action, however many there are. */
export function UndoNotice({ undo }: UndoNoticeProps) {
  const text = useText();
  const last = undo.last.value;
  return (
    <div aria-live="polite">
      {last && (
        <Notice
          {...(last.kind === 'pinSet' && { icon: 'check' })}
          action={{ label: text('undo'), onSelect: last.takeBack }}
        >
          {text(sentences[last.kind])}
        </Notice>
      )}
    </div>
  );
}
