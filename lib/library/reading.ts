import type { IDBPTransaction } from 'idb';
import * as v from 'valibot';
import { type Damage, LibraryError } from './problem';
import type { LibrarySchema } from './schema';
import { type Stored, type StoreName, schemaOf } from './stores';

export type AnyTransaction = IDBPTransaction<LibrarySchema, StoreName[], 'readonly' | 'readwrite'>;

/** The intact records of a store, and a description of each damaged one. */
export interface Read<Name extends StoreName> {
  readonly records: readonly Stored<Name>[];
  readonly damaged: readonly Damage[];
}

function check<Name extends StoreName>(
  store: Name,
  key: IDBValidKey,
  value: unknown,
): { record: Stored<Name> } | { damage: Damage } {
  const result = v.safeParse(schemaOf(store), value);
  if (result.success) return { record: result.output as Stored<Name> };
  const issue = result.issues[0];
  const path = v.getDotPath(issue);
  const reason = path ? `${path}: ${issue.message}` : issue.message;
  return { damage: { store, key: [key].flat().join(' '), reason } };
}

/** Every record of a store, in the order of the keys. Damaged ones are listed apart and left in the store. */
export async function readAll<Name extends StoreName>(
  transaction: AnyTransaction,
  store: Name,
): Promise<Read<Name>> {
  const source = transaction.objectStore(store);
  const [keys, values] = await Promise.all([source.getAllKeys(), source.getAll()]);
  return sortOut(store, keys, values);
}

/** Checks records that have been read already; `keys` and `values` are in the same order. */
export function sortOut<Name extends StoreName>(
  store: Name,
  keys: readonly IDBValidKey[],
  values: readonly unknown[],
): Read<Name> {
  const records: Stored<Name>[] = [];
  const damaged: Damage[] = [];
  for (const [index, key] of keys.entries()) {
    const checked = check(store, key, values[index]);
    if ('record' in checked) records.push(checked.record);
    else damaged.push(checked.damage);
  }
  return { records, damaged };
}

/** One record; null when there is none. @throws LibraryError when it is damaged. */
export async function readOne<Name extends StoreName>(
  transaction: AnyTransaction,
  store: Name,
  key: LibrarySchema[Name]['key'],
): Promise<Stored<Name> | null> {
  const value = await transaction.objectStore(store).get(key as never);
  if (value === undefined) return null;
  const checked = check(store, key, value);
  if ('record' in checked) return checked.record;
  throw new LibraryError({ kind: 'damaged', damage: checked.damage });
}
