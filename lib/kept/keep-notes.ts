import { type ReadonlySignal, signal } from '@preact/signals';
import type { EditedNote, NoteEdit } from '../library/notes';
import type { Answer, LibraryProblem } from '../library/problem';
import { isNothing, type Note } from '../transcript/note';
import { createMirror } from './mirror';

/** The stored notes of one talk. */
export interface NoteStore {
  read(): Promise<Answer<readonly Note[]>>;
  edit(edit: NoteEdit): Promise<Answer<EditedNote>>;
}

/** The notes of a panel. */
export interface KeptNotes {
  readonly notes: ReadonlySignal<readonly Note[]>;
  /**
   * Saves a note. A note without text and mark is deleted. `before` was the note's text when the listener began to
   * write; if the stored text differs by now, both texts are kept.
   */
  edit(note: Note, before: string): void;
  /** The notes may have been changed elsewhere: reads them again. */
  refresh(): void;
  /** Sends again what could not be saved. */
  resume(): void;
}

export interface NoteOptions {
  readonly store: NoteStore;
  /** The notes that have already been read. */
  readonly first: readonly Note[];
  /** Whether the talk has been deleted. Then what is shown does not change. */
  readonly isDeleted: () => boolean;
  readonly onProblem: (problem: LibraryProblem) => void;
  /** The saved note has more text than the listener has written, because it had been changed elsewhere. */
  readonly onMerged: (edit: NoteEdit) => void;
  readonly signal: AbortSignal;
}

/** The edits of one note that are not in the library yet. */
interface Unkept {
  /** On its way to the library. */
  sent: NoteEdit | null;
  /** To be sent once `sent` has been answered. */
  next: NoteEdit | null;
  /** Could not be saved. */
  failed: NoteEdit | null;
}

/** Every edit is shown at once. A text that could not be saved stays visible. */
export function keepNotes(options: NoteOptions): KeptNotes {
  const { store, first, isDeleted, onProblem, onMerged, signal: abort } = options;
  const notes = signal(first);
  /** By the id of the note. */
  const unkept = new Map<string, Unkept>();

  const put = (list: readonly Note[], note: Note): readonly Note[] => {
    const others = list.filter(({ id }) => id !== note.id);
    return isNothing(note) ? others : [...others, note];
  };
  const mirror = createMirror({
    read: store.read,
    isHeld: isDeleted,
    show: (stored) => {
      const last = [...unkept.values()].map(({ sent, next, failed }) => next ?? sent ?? failed);
      notes.value = last.reduce((list, edit) => (edit ? put(list, edit.note) : list), stored);
    },
    onProblem,
    signal: abort,
  });
  const send = async (of: Unkept, edit: NoteEdit) => {
    of.sent = edit;
    of.failed = null;
    const answer = await mirror.send(() => store.edit(edit));
    const { next } = of;
    of.sent = null;
    of.next = null;
    // An edit that was not saved is not part of what the next edit has changed.
    if (next) void send(of, answer.ok ? next : { ...next, before: edit.before });
    else if (!answer.ok) of.failed = edit;
    if (answer.ok && answer.value.isMerged) onMerged(edit);
  };
  return {
    notes,
    edit(note, before) {
      if (abort.aborted) return;
      notes.value = put(notes.peek(), note);
      const of = unkept.get(note.id) ?? { sent: null, next: null, failed: null };
      unkept.set(note.id, of);
      if (of.sent) of.next = { note, before: of.next?.before ?? before };
      else void send(of, { note, before: of.failed?.before ?? before });
    },
    refresh: mirror.refresh,
    resume() {
      for (const of of unkept.values()) if (of.failed) void send(of, of.failed);
      mirror.refresh();
    },
  };
}
