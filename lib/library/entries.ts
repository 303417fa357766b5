import { sortOut } from './reading';
import type { LibraryDatabase } from './schema';
import {
  type BackupStoreName,
  backupStores,
  type Stored,
  type StoreName,
  type TalkStore,
  talkStores,
} from './stores';
import { write } from './transaction';

/** Records of every store that a backup holds: a whole library, or what belongs to one talk. */
export type Entries = { readonly [Name in BackupStoreName]: readonly Stored<Name>[] };

/** Entries with what `recordsOf` gives for each store. */
function makeEntries(
  recordsOf: <Name extends BackupStoreName>(name: Name) => readonly Stored<Name>[],
): Entries {
  return Object.fromEntries(backupStores.map(({ name }) => [name, recordsOf(name)])) as unknown as Entries;
}

export const noEntries: Entries = makeEntries(() => []);

const backupStoreNames: StoreName[] = backupStores.map(({ name }) => name);

/** A brought talk with everything that belongs to it. Damaged records are left out. */
export async function readEntriesOfTalk(database: LibraryDatabase, id: string): Promise<Entries> {
  const transaction = database.transaction(backupStoreNames);
  const readOf = async ({ name, ofTalk }: TalkStore) => {
    const store = transaction.objectStore(name);
    const source = ofTalk === 'key' ? store : store.index('byTalk' as never);
    const range = IDBKeyRange.only(id);
    return sortOut(name, await source.getAllKeys(range), await source.getAll(range)).records;
  };
  const read = await Promise.all(talkStores.map(async (store) => [store.name, await readOf(store)] as const));
  return { ...noEntries, ...Object.fromEntries(read) };
}

/** Writes every record in one transaction. A record replaces the one with the same key. */
export async function putEntries(database: LibraryDatabase, entries: Entries): Promise<void> {
  await write(database, backupStoreNames, async (transaction) => {
    for (const { name } of backupStores) {
      for (const record of entries[name]) await transaction.objectStore(name).put(record as never);
    }
  });
}
