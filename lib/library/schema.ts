import type { DBSchema, IDBPDatabase } from 'idb';
import type { Store, Stored, StoreName, StoreNamed } from './stores';

/** The key of a store's records: the property at its key path, or one for each part of the path. */
type KeyOf<Name extends StoreName> = KeyAt<StoreNamed<Name>['keyPath'], Stored<Name>>;

type KeyAt<Path, Value> = Path extends keyof Value
  ? Value[Path]
  : { -readonly [Index in keyof Path]: Path[Index] extends keyof Value ? Value[Path[Index]] : never };

type IndexesOf<Of extends Store> = Of extends { readonly ofTalk: 'byTalk' }
  ? { indexes: { byTalk: string } }
  : unknown;

type StoreTypes = {
  [Of in Store as Of['name']]: { key: KeyOf<Of['name']>; value: Stored<Of['name']> } & IndexesOf<Of>;
};

/** The types of the newest version, made from `stores`; `upgrades.ts` makes the stores themselves. */
export interface LibrarySchema extends DBSchema, StoreTypes {}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
