import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

// Steps see the database as it was in their day, so they know neither the schema's types nor `records.ts`.
type UntypedDatabase = IDBPDatabase<unknown>;
type UpgradeTransaction = IDBPTransaction<unknown, StoreNames<unknown>[], 'versionchange'>;
type Step = (database: UntypedDatabase, transaction: UpgradeTransaction) => void | Promise<void>;

function createFirstStores(database: UntypedDatabase): void {
  database.createObjectStore('talks', { keyPath: 'id' });
  database.createObjectStore('transcripts', { keyPath: 'talkId' });
  database.createObjectStore('homes', { keyPath: 'key' }).createIndex('byTalk', 'talkId');
  database
    .createObjectStore('pins', { keyPath: ['talkId', 'home', 'duration'] })
    .createIndex('byTalk', 'talkId');
  database.createObjectStore('glossary', { keyPath: ['heard', 'said'] });
  database.createObjectStore('notes', { keyPath: 'id' }).createIndex('byTalk', 'talkId');
}

function addSearchWords(database: UntypedDatabase): void {
  database.createObjectStore('searchWords', { keyPath: 'id' });
}

/** Step `n` leads from version `n` to `n + 1`; 0 is no database at all. A step that has shipped never changes. */
const steps: readonly Step[] = [createFirstStores, addSearchWords];

export const newestVersion = steps.length;

/**
 * Brings a database from version `from` to `to`, inside its version change transaction: all of it or nothing.
 * `to` is below the newest only in tests.
 */
export async function upgrade(
  database: UntypedDatabase,
  transaction: UpgradeTransaction,
  from: number,
  to = newestVersion,
): Promise<void> {
  for (const step of steps.slice(from, to)) await step(database, transaction);
}
