import { useState } from 'preact/hooks';
import type { Notes } from '../../lib/panel/notes';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Talk } from '../../lib/transcript/talk';
import { NoteEditor } from './NoteEditor';

/** The editor of one of a talk's notes, and what opens it for the line with an index. */
export function useLineNotes({ cues }: Talk, notes: Notes, onClose: (index: number) => void) {
  /** -1 while nothing is written. */
  const [edited, setEdited] = useState(-1);
  const cue = cues[edited];
  const close = () => {
    setEdited(-1);
    onClose(edited);
  };
  const editor = cue && (
    <NoteEditor
      key={edited}
      time={formatTime(cue.start)}
      written={notes.byLine.peek().get(edited)?.text ?? ''}
      onSave={(text) => {
        notes.write(edited, text.trim());
        close();
      }}
      onCancel={close}
    />
  );
  return { edit: setEdited, editor };
}
