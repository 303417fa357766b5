import type { DBSchema, IDBPDatabase } from 'idb';
import type { LibraryWords } from '../search/library-words';
import type { Stored } from './records';

/** The words of all talks, ready for the search. */
export interface SearchWords {
  readonly id: 'all';
  /** The version of the extension that made it: another may read words otherwise. */
  readonly madeBy: string;
  /** Which talks, in the order of `words.talkAt`. */
  readonly talkIds: readonly string[];
  readonly words: LibraryWords;
}

/** The stores of the newest version; `upgrades.ts` makes them. */
export interface LibrarySchema extends DBSchema {
  talks: { key: string; value: Stored<'talks'> };
  /** Apart from `talks`, so that a list need not read every line. */
  transcripts: { key: string; value: Stored<'transcripts'> };
  /** Home to talk. A bundled talk stands here only with homes that it did not come with. */
  homes: { key: string; value: Stored<'homes'>; indexes: { byTalk: string } };
  pins: { key: [string, string, number]; value: Stored<'pins'>; indexes: { byTalk: string } };
  glossary: { key: [string, string]; value: Stored<'glossary'> };
  notes: { key: string; value: Stored<'notes'>; indexes: { byTalk: string } };
  /** Since version 2. Derived from the talks, so it may be lost; one record, and no part of a backup. */
  searchWords: { key: string; value: SearchWords };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
