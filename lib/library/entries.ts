import type { Damage } from './problem';
import { readAll, sortOut } from './reading';
import { type Stored, type StoreName, storeNames } from './records';
import type { LibraryDatabase } from './schema';
import { write } from './transaction';

/** Records of every store: a whole library, or what belongs to one talk. */
export type Entries = { readonly [Name in StoreName]: readonly Stored<Name>[] };

export const noEntries: Entries = {
  talks: [],
  transcripts: [],
  homes: [],
  pins: [],
  glossary: [],
  notes: [],
};

export interface ReadEntries {
  readonly entries: Entries;
  readonly damaged: readonly Damage[];
}

/** Everything in the library, as it was at one moment, but for damaged records, which are told apart. */
export async function readEverything(database: LibraryDatabase): Promise<ReadEntries> {
  const transaction = database.transaction(storeNames);
  const read = await Promise.all(
    storeNames.map(async (store) => [store, await readAll(transaction, store)] as const),
  );
  return {
    entries: Object.fromEntries(read.map(([store, { records }]) => [store, records])) as unknown as Entries,
    damaged: read.flatMap(([, { damaged }]) => damaged),
  };
}

/** A brought talk with all that belongs to it. Damaged records are left out. */
export async function readEntriesOfTalk(database: LibraryDatabase, id: string): Promise<Entries> {
  const transaction = database.transaction(storeNames);
  const ofIndex = async <Name extends 'homes' | 'pins' | 'notes'>(store: Name) => {
    const index = transaction.objectStore(store).index('byTalk');
    const range = IDBKeyRange.only(id);
    return sortOut(store, await index.getAllKeys(range), await index.getAll(range)).records;
  };
  const ofKey = async <Name extends 'talks' | 'transcripts'>(store: Name) => {
    const value = await transaction.objectStore(store).get(id);
    return value === undefined ? [] : sortOut(store, [id], [value]).records;
  };
  return {
    ...noEntries,
    talks: await ofKey('talks'),
    transcripts: await ofKey('transcripts'),
    homes: await ofIndex('homes'),
    pins: await ofIndex('pins'),
    notes: await ofIndex('notes'),
  };
}

/** Puts every record in its place, in the stead of those with the same keys, in one transaction. */
export async function putEntries(database: LibraryDatabase, entries: Entries): Promise<void> {
  await write(database, storeNames, async (transaction) => {
    for (const store of storeNames) {
      for (const record of entries[store]) await transaction.objectStore(store).put(record as never);
    }
  });
}
