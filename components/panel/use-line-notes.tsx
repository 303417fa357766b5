import type { Signal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { formatTime } from '../../lib/transcript/clock-text';
import type { Note } from '../../lib/transcript/note';
import type { Talk } from '../../lib/transcript/talk';
import { NoteEditor } from './NoteEditor';

/** The notes of a talk by the index of their line, and the editor of one of them; one note a line. */
export function useLineNotes(
  { id: talkId, cues }: Talk,
  notes: Signal<readonly Note[]>,
  onClose: (index: number) => void,
) {
  /** -1 while nothing is written. */
  const [edited, setEdited] = useState(-1);
  const byLine: ReadonlyMap<number, Note> = useMemo(
    () => new Map(notes.value.map((note) => [cues.findLastIndex(({ start }) => start <= note.at), note])),
    [notes.value],
  );
  const close = () => {
    setEdited(-1);
    onClose(edited);
  };
  const write = (text: string) => {
    const at = cues[edited]!.start;
    const before = byLine.get(edited);
    const others = notes.peek().filter((other) => other !== before);
    const note = { id: before?.id ?? `${talkId} ${at}`, talkId, at, text };
    notes.value = text === '' ? others : [...others, note];
    close();
  };
  const editor = edited >= 0 && (
    <NoteEditor
      key={edited}
      time={formatTime(cues[edited]!.start)}
      written={byLine.get(edited)?.text ?? ''}
      onSave={(text) => write(text.trim())}
      onCancel={close}
    />
  );
  return { byLine, edit: setEdited, editor };
}
