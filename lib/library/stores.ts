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

/** All that the rest of the library needs to know about one store. */
interface StoreDescriptor {
  readonly name: string;
  /** The shape of its records. */
  readonly schema: v.GenericSchema;
  /** The properties of a record that make up its key. */
  readonly keyPath: string | readonly string[];
  /**
   * How the records that belong to one talk are found: the talk's id is their key, or their value in the index
   * `byTalk`. Null where records belong to no talk.
   */
  readonly ofTalk: 'key' | 'byTalk' | null;
  /** False for what can be made again from other stores. */
  readonly isInBackup: boolean;
}

/**
 * Every store, in the order in which a backup lists them. A new store is a row here, a step in `upgrades.ts`
 * that creates it, and a label in `BackupSection`.
 */
export const stores = [
  { name: 'talks', schema: talkSchema, keyPath: 'id', ofTalk: 'key', isInBackup: true },
  // Apart from `talks`, so that a list of talks can be read without all their lines.
  { name: 'transcripts', schema: transcriptSchema, keyPath: 'talkId', ofTalk: 'key', isInBackup: true },
  // Home to talk. A bundled talk is here only with homes that the listener has added.
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
  // Which other talk is a talk's second transcript.
  {
    name: 'secondTranscripts',
    schema: secondTranscriptSchema,
    keyPath: 'talkId',
    ofTalk: 'key',
    isInBackup: true,
  },
  // A list of parts, and the parts, each about some talks.
  { name: 'searchWords', schema: searchWordsSchema, keyPath: 'id', ofTalk: null, isInBackup: false },
] as const satisfies readonly StoreDescriptor[];

export type Store = (typeof stores)[number];
export type StoreName = Store['name'];
export type StoreNamed<Name extends StoreName> = Extract<Store, { readonly name: Name }>;

/** A record of a store. */
export type Stored<Name extends StoreName> = v.InferOutput<StoreNamed<Name>['schema']>;

export type BackupStore = Extract<Store, { readonly isInBackup: true }>;
export type BackupStoreName = BackupStore['name'];

/** The stores that a backup holds, in its order. */
export const backupStores = stores.filter((store): store is BackupStore => store.isInBackup);

export type TalkStore = Extract<Store, { readonly ofTalk: 'key' | 'byTalk' }>;

/** The stores with records that belong to one talk. */
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

/** The key of a record. A record replaces another one of its store exactly when their keys are equal. */
export function keyOf(name: StoreName, record: object): IDBValidKey {
  const values = new Map<string, IDBValidKey>(Object.entries(record));
  const { keyPath } = storeNamed(name);
  // A record that has been checked has all that its key is made of.
  const valueAt = (part: string) => values.get(part) ?? '';
  return typeof keyPath === 'string' ? valueAt(keyPath) : keyPath.map(valueAt);
}

/** The key of a record as text, different for different keys. */
export function keyText(name: StoreName, record: object): string {
  return JSON.stringify(keyOf(name, record));
}
