import type { Notes } from '../../lib/panel/notes';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Talk } from '../../lib/transcript/talk';
import { NoteEditor } from './late';

/** The editor of the note that is being written, and a function that opens it for the line with an index. */
export function useLineNotes({ cues }: Talk, notes: Notes, onClose: (index: number) => void) {
  const draft = notes.draft.value;
  const cue = draft && cues[draft.line];
  const close = (line: number) => {
    notes.edit(null);
    onClose(line);
  };
  const editor = cue && (
    <NoteEditor
      key={draft.line}
      time={formatTime(cue.start)}
      words={cue.text}
      draft={draft.text}
      isWritten={notes.byLine.value.has(draft.line)}
      onInput={(text) => notes.edit({ ...draft, text })}
      onSave={(text) => {
        notes.keep(draft, text.trim());
        close(draft.line);
      }}
      onCancel={() => close(draft.line)}
    />
  );
  return { edit: notes.begin, editor };
}
