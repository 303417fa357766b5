import { type ReadonlySignal, signal } from '@preact/signals';
import type { EditedNote, NoteEdit } from '../library/notes';
import type { Answer, LibraryProblem } from '../library/problem';
import type { Note } from '../transcript/note';
import { createMirror } from './mirror';

/** The notes that are kept of one talk. */
export interface NoteStore {
  read(): Promise<Answer<readonly Note[]>>;
  edit(edit: NoteEdit): Promise<Answer<EditedNote>>;
}

/** The notes of a panel. */
export interface KeptNotes {
  readonly notes: ReadonlySignal<readonly Note[]>;
  /**
   * Keeps a note; the text '' deletes it. `before` is what it said when the listener began to write: where it says
   * something else by now, both texts are kept.
   */
  edit(note: Note, before: string): void;
  /** They may have been changed elsewhere. */
  refresh(): void;
  /** Sends again what could not be kept. */
  resume(): void;
}

export interface NoteOptions {
  readonly store: NoteStore;
  /** The notes as they have been read already. */
  readonly first: readonly Note[];
  readonly onProblem: (problem: LibraryProblem) => void;
  /** More was kept than the listener has written: the note had been changed elsewhere. */
  readonly onMerged: (edit: NoteEdit) => void;
  readonly signal: AbortSignal;
}

/** Every edit is sent and shown at once. A text that could not be kept stays to be seen. */
export function keepNotes({ store, first, onProblem, onMerged, signal: abort }: NoteOptions): KeptNotes {
  const notes = signal(first);
  /** The last edit of each note that could not be kept, by the note's id. */
  const unkept = new Map<string, NoteEdit>();

  const put = (list: readonly Note[], note: Note): readonly Note[] => {
    const others = list.filter(({ id }) => id !== note.id);
    return note.text === '' ? others : [...others, note];
  };
  const mirror = createMirror({
    read: store.read,
    show: (stored) => {
      notes.value = [...unkept.values()].reduce((list, { note }) => put(list, note), stored);
    },
    onProblem,
    signal: abort,
  });
  const send = async (edit: NoteEdit) => {
    const answer = await mirror.send(() => store.edit(edit));
    const { id } = edit.note;
    if (!answer.ok && !unkept.has(id)) unkept.set(id, edit);
    if (answer.ok && answer.value.isMerged) onMerged(edit);
  };
  return {
    notes,
    edit(note, before) {
      if (abort.aborted) return;
      notes.value = put(notes.peek(), note);
      const last = unkept.get(note.id);
      unkept.delete(note.id);
      void send({ note, before: last?.before ?? before });
    },
    refresh: mirror.refresh,
    resume() {
      const edits = [...unkept.values()];
      unkept.clear();
      for (const edit of edits) void send(edit);
      mirror.refresh();
    },
  };
}
