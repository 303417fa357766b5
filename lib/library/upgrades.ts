import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

// A step sees the database as it was when the step was written. So it uses neither the schema's types nor `stores`.
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

function addPlaces(database: UntypedDatabase): void {
  database.createObjectStore('places', { keyPath: ['talkId', 'home'] }).createIndex('byTalk', 'talkId');
}

function addCorrections(database: UntypedDatabase): void {
  database.createObjectStore('corrections', { keyPath: ['talkId', 'line'] }).createIndex('byTalk', 'talkId');
}

function addSecondTranscripts(database: UntypedDatabase): void {
  database.createObjectStore('secondTranscripts', { keyPath: 'talkId' });
}

/**
 * Step `n` upgrades from version `n` to `n + 1`. Version 0 means that there is no database. Never change a step that
 * has been released.
 */
const steps: readonly Step[] = [
  createFirstStores,
  addSearchWords,
  addPlaces,
  addCorrections,
  addSecondTranscripts,
];

export const newestVersion = steps.length;

/**
 * Upgrades a database from version `from` to version `to`, within its version change transaction: completely or not at
 * all. Only tests pass a `to`.
 */
export async function upgrade(
  database: UntypedDatabase,
  transaction: UpgradeTransaction,
  from: number,
  to = newestVersion,
): Promise<void> {
  for (const step of steps.slice(from, to)) await step(database, transaction);
}
