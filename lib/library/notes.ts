import { editText, isNothing, type Note } from '../transcript/note';
import { mustHaveTalk } from './present';
import type { Damage } from './problem';
import { readAll, readOne, sortOut } from './reading';
import type { LibraryDatabase } from './schema';
import type { StoreName } from './stores';
import { write } from './transaction';

export interface Notes {
  readonly notes: readonly Note[];
  readonly damaged: readonly Damage[];
}

const inTime = (notes: readonly Note[]): Note[] => [...notes].sort((a, b) => a.at - b.at);

/** The notes of a talk, sorted by time. */
export async function readNotes(database: LibraryDatabase, talkId: string): Promise<Notes> {
  const index = database
    .transaction(['notes'] as StoreName[])
    .objectStore('notes')
    .index('byTalk');
  const [keys, values] = await Promise.all([index.getAllKeys(talkId), index.getAll(talkId)]);
  const { records, damaged } = sortOut('notes', keys, values);
  return { notes: inTime(records), damaged };
}

/** All notes, sorted by time. */
export async function readAllNotes(database: LibraryDatabase): Promise<Notes> {
  const { records, damaged } = await readAll(database.transaction(['notes'] as StoreName[]), 'notes');
  return { notes: inTime(records), damaged };
}

/**
 * An edit of the note with this id. `before` was its text when the listener began to write. The note's mark is saved
 * too: an edit without a mark removes it.
 */
export interface NoteEdit {
  readonly note: Note;
  readonly before: string;
}

/** The result of an edit: the note, or null if it has been deleted. */
export interface EditedNote {
  readonly note: Note | null;
  /** The note had been changed elsewhere, so it keeps more than the edit asked for (see `editText`). */
  readonly isMerged: boolean;
}

/**
 * Edits one note in one transaction. A note without text and mark is deleted. But if its text was changed elsewhere, it
 * stays as it is, with its mark.
 * @throws LibraryError `not-found` when something is to be kept and the talk has been deleted
 */
export async function editNote(database: LibraryDatabase, { note, before }: NoteEdit): Promise<EditedNote> {
  return write(database, ['talks', 'notes'], async (transaction) => {
    const store = transaction.objectStore('notes');
    if (!isNothing(note)) await mustHaveTalk(transaction, note.talkId);
    // A damaged record is overwritten only if the listener saves something in its place.
    const stored = await readOne(transaction, 'notes', note.id).catch(() => null);
    const { text, isMerged } = editText(stored?.text ?? '', before, note.text);
    if (stored && isNothing(note) && text !== '') return { note: stored, isMerged: true };
    const kept = { ...note, text };
    if (isNothing(kept)) {
      await store.delete(note.id);
      return { note: null, isMerged };
    }
    await store.put(kept);
    return { note: kept, isMerged };
  });
}
