import type * as v from 'valibot';
import {
  correctionSchema,
  glossarySchema,
  homeRecordSchema,
  noteSchema,
  pinsRecordSchema,
  placeSchema,
  searchWordsSchema,
  secondTranscriptSchema,
  talkSchema,
  transcriptSchema,
} from './records';

/** Everything that the rest of the library needs to know about one store. */
interface StoreDescriptor {
  readonly name: string;
  /** The shape of its records. */
  readonly schema: v.GenericSchema;
  /** The property or properties that make up the key of a record. */
  readonly keyPath: string | readonly string[];
  /**
   * How to find the records of one talk: the talk's id is their key, or their value in the index `byTalk`. Null if
   * records do not belong to a talk.
   */
  readonly ofTalk: 'key' | 'byTalk' | null;
  /** False for a store that can be rebuilt from other stores. */
  readonly isInBackup: boolean;
}

/**
 * Every store, in the order in which a backup lists them. A new store needs a row here, a step in `upgrades.ts` that
 * creates it, and a label in `BackupSection`.
 */
export const stores = [
  { name: 'talks', schema: talkSchema, keyPath: 'id', ofTalk: 'key', isInBackup: true },
  // Separate from `talks`, so that talks can be listed without reading all their lines.
  { name: 'transcripts', schema: transcriptSchema, keyPath: 'talkId', ofTalk: 'key', isInBackup: true },
  // Maps homes to talks. For a bundled talk, it only has homes that the listener has added.
  { name: 'homes', schema: homeRecordSchema, keyPath: 'key', ofTalk: 'byTalk', isInBackup: true },
  {
    name: 'pins',
    schema: pinsRecordSchema,
    keyPath: ['talkId', 'home', 'duration'],
    ofTalk: 'byTalk',
    isInBackup: true,
  },
  { name: 'glossary', schema: glossarySchema, keyPath: ['heard', 'said'], ofTalk: null, isInBackup: true },
  { name: 'notes', schema: noteSchema, keyPath: 'id', ofTalk: 'byTalk', isInBackup: true },
  { name: 'places', schema: placeSchema, keyPath: ['talkId', 'home'], ofTalk: 'byTalk', isInBackup: true },
  {
    name: 'corrections',
    schema: correctionSchema,
    keyPath: ['talkId', 'line'],
    ofTalk: 'byTalk',
    isInBackup: true,
  },
  // Says which other talk is a talk's second transcript.
  {
    name: 'secondTranscripts',
    schema: secondTranscriptSchema,
    keyPath: 'talkId',
    ofTalk: 'key',
    isInBackup: true,
  },
  // A list of parts, and the parts; each part holds the words of some talks.
  { name: 'searchWords', schema: searchWordsSchema, keyPath: 'id', ofTalk: null, isInBackup: false },
] as const satisfies readonly StoreDescriptor[];

export type Store = (typeof stores)[number];
export type StoreName = Store['name'];
export type StoreNamed<Name extends StoreName> = Extract<Store, { readonly name: Name }>;

/** A record of a store. */
export type Stored<Name extends StoreName> = v.InferOutput<StoreNamed<Name>['schema']>;

export type BackupStore = Extract<Store, { readonly isInBackup: true }>;
export type BackupStoreName = BackupStore['name'];

/** The stores that a backup holds, in the order of the backup. */
export const backupStores = stores.filter((store): store is BackupStore => store.isInBackup);

export type TalkStore = Extract<Store, { readonly ofTalk: 'key' | 'byTalk' }>;

/** The stores whose records belong to one talk. */
export const talkStores = stores.filter((store): store is TalkStore => store.ofTalk !== null);

function storeNamed(name: StoreName): Store {
  const found = stores.find((store) => store.name === name);
  if (!found) throw new Error(`There is no store “${name}”.`);
  return found;
}

/** The schema of a store's records. */
export function schemaOf<Name extends StoreName>(name: Name): StoreNamed<Name>['schema'] {
  return storeNamed(name).schema as StoreNamed<Name>['schema'];
}

/** The key of a record. Two records of a store replace each other exactly if their keys are equal. */
export function keyOf(name: StoreName, record: object): IDBValidKey {
  const values = new Map<string, IDBValidKey>(Object.entries(record));
  const { keyPath } = storeNamed(name);
  // A record that has been checked has all properties of its key.
  const valueAt = (part: string) => values.get(part) ?? '';
  return typeof keyPath === 'string' ? valueAt(keyPath) : keyPath.map(valueAt);
}

/** The key of a record as text. Different keys give different texts. */
export function keyText(name: StoreName, record: object): string {
  return JSON.stringify(keyOf(name, record));
}
