import type { Note } from '../transcript/note';
import type { Damage } from './problem';
import { readAll, sortOut } from './reading';
import type { LibraryDatabase } from './schema';
import type { StoreName } from './stores';
import { write } from './transaction';

export interface Notes {
  readonly notes: readonly Note[];
  readonly damaged: readonly Damage[];
}

const inTime = (notes: readonly Note[]): Note[] => [...notes].sort((a, b) => a.at - b.at);

/** The notes on a bundled or brought talk, in the order of their times. */
export async function readNotes(database: LibraryDatabase, talkId: string): Promise<Notes> {
  const index = database
    .transaction(['notes'] as StoreName[])
    .objectStore('notes')
    .index('byTalk');
  const [keys, values] = await Promise.all([index.getAllKeys(talkId), index.getAll(talkId)]);
  const { records, damaged } = sortOut('notes', keys, values);
  return { notes: inTime(records), damaged };
}

/** All notes, in the order of their times. */
export async function readAllNotes(database: LibraryDatabase): Promise<Notes> {
  const { records, damaged } = await readAll(database.transaction(['notes'] as StoreName[]), 'notes');
  return { notes: inTime(records), damaged };
}

/** Keeps a note. It replaces one with the same id. */
export async function saveNote(database: LibraryDatabase, note: Note): Promise<void> {
  await write(database, ['notes'], (transaction) => transaction.objectStore('notes').put(note));
}

/** Deletes a note. Does nothing if there is no such note. */
export async function deleteNote(database: LibraryDatabase, id: string): Promise<void> {
  await write(database, ['notes'], (transaction) => transaction.objectStore('notes').delete(id));
}
