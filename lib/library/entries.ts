import * as v from 'valibot';
import { editText } from '../transcript/note';
import { mustHaveTalk } from './present';
import { type AnyTransaction, sortOut } from './reading';
import { noteSchema } from './records';
import type { LibraryDatabase } from './schema';
import {
  type BackupStoreName,
  backupStores,
  keyOf,
  type Stored,
  type StoreName,
  type TalkStore,
  talkStores,
} from './stores';
import { write } from './transaction';

/** Records of every store that a backup holds. They are those of a whole library, or of one talk. */
export type Entries = { readonly [Name in BackupStoreName]: readonly Stored<Name>[] };

/** Builds entries from what `recordsOf` returns for each store. */
function makeEntries(
  recordsOf: <Name extends BackupStoreName>(name: Name) => readonly Stored<Name>[],
): Entries {
  return Object.fromEntries(backupStores.map(({ name }) => [name, recordsOf(name)])) as unknown as Entries;
}

export const noEntries: Entries = makeEntries(() => []);

const backupStoreNames: StoreName[] = backupStores.map(({ name }) => name);

/** An imported talk and everything that belongs to it. Damaged records are left out. */
export async function entriesOfTalk(transaction: AnyTransaction, id: string): Promise<Entries> {
  const readOf = async ({ name, ofTalk }: TalkStore) => {
    const store = transaction.objectStore(name);
    const source = ofTalk === 'key' ? store : store.index('byTalk' as never);
    const range = IDBKeyRange.only(id);
    return sortOut(name, await source.getAllKeys(range), await source.getAll(range)).records;
  };
  const read = await Promise.all(talkStores.map(async (store) => [store.name, await readOf(store)] as const));
  return { ...noEntries, ...Object.fromEntries(read) };
}

/**
 * Restores deleted records in one transaction. What was written since then is kept: if a record with the same key
 * exists, it stays, and only a note also gets its deleted text back (see `editText`).
 * @throws LibraryError when a record belongs to a talk that is neither in the library nor among the entries
 */
export async function bringBack(database: LibraryDatabase, entries: Entries): Promise<void> {
  await write(database, backupStoreNames, async (transaction) => {
    for (const { name } of backupStores) {
      const store = transaction.objectStore(name);
      // The talks come first.
      for (const record of entries[name]) {
        if ('talkId' in record) await mustHaveTalk(transaction, record.talkId);
        const stored = await store.get(keyOf(name, record) as never);
        const next = stored === undefined ? record : withBothTexts(stored, record);
        await store.put(next as never);
      }
    }
  });
}

/** The stored record. If both are notes, the stored one with both texts. */
function withBothTexts(stored: unknown, deleted: object): unknown {
  const [now, before] = [stored, deleted].map((record) => v.safeParse(noteSchema, record));
  if (!now?.success || !before?.success) return stored;
  return { ...now.output, text: editText(now.output.text, '', before.output.text).text };
}

/** Writes all records in one transaction. A record replaces the one with the same key. */
export async function putEntries(database: LibraryDatabase, entries: Entries): Promise<void> {
  await write(database, backupStoreNames, async (transaction) => {
    for (const { name } of backupStores) {
      for (const record of entries[name]) await transaction.objectStore(name).put(record as never);
    }
  });
}
