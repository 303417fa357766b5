import type { DBSchema, IDBPDatabase } from 'idb';
import type { Store, Stored, StoreName, StoreNamed } from './stores';

/** The key of a store's records: the value at its key path, or a tuple of the values if there are several. */
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

/** The database types of the newest version, derived from `stores`. `upgrades.ts` creates the stores. */
export interface LibrarySchema extends DBSchema, StoreTypes {}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
