import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

// A step sees the database as it was when the step was written, so it uses neither the schema's types nor `stores`.
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

/** Step `n` leads from version `n` to `n + 1`; version 0 is no database. A step that has shipped never changes. */
const steps: readonly Step[] = [
  createFirstStores,
  addSearchWords,
  addPlaces,
  addCorrections,
  addSecondTranscripts,
];

export const newestVersion = steps.length;

/**
 * Upgrades a database from version `from` to `to` inside its version change transaction: all of it or nothing.
 * Only tests pass a `to`.
 */
export async function upgrade(
  database: UntypedDatabase,
  transaction: UpgradeTransaction,
  from: number,
  to = newestVersion,
): Promise<void> {
  for (const step of steps.slice(from, to)) await step(database, transaction);
}
