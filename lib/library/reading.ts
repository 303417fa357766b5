import type { IDBPTransaction } from 'idb';
import * as v from 'valibot';
import { type Damage, LibraryError } from './problem';
import type { LibrarySchema } from './schema';
import { type Stored, type StoreName, schemaOf } from './stores';

export type AnyTransaction = IDBPTransaction<LibrarySchema, StoreName[], 'readonly' | 'readwrite'>;

/** The valid records of a store, and a description of each damaged one. */
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

/** This many small records are read and checked at a time, which takes some milliseconds. */
const recordsAtOnce = 200;

/** Some records of a store. `keys` and `values` are in the same order. */
interface Batch {
  readonly keys: readonly IDBValidKey[];
  readonly values: readonly unknown[];
}

/**
 * Every record of a store in key order, unchecked, at most `atOnce` at a time. The transaction stays open as long as
 * only its own requests are awaited between batches.
 */
export async function* readInBatches(
  transaction: AnyTransaction,
  store: StoreName,
  atOnce = recordsAtOnce,
): AsyncGenerator<Batch, void, void> {
  const source = transaction.objectStore(store);
  const request = async (range: IDBKeyRange | null): Promise<Batch> => {
    const [keys, values] = await Promise.all([
      source.getAllKeys(range, atOnce),
      source.getAll(range, atOnce),
    ]);
    return { keys, values };
  };
  let batch = await request(null);
  while (batch.keys.length > 0) {
    // The database reads the next batch while this one is processed.
    const next = batch.keys.length < atOnce ? null : request(IDBKeyRange.lowerBound(batch.keys.at(-1), true));
    yield batch;
    if (!next) return;
    batch = await next;
  }
}

/**
 * Every record of a store, in key order. Damaged records are reported separately and stay in the store. The page can
 * draw between two batches.
 */
export async function readAll<Name extends StoreName>(
  transaction: AnyTransaction,
  store: Name,
): Promise<Read<Name>> {
  const records: Stored<Name>[] = [];
  const damaged: Damage[] = [];
  for await (const { keys, values } of readInBatches(transaction, store)) {
    const read = sortOut(store, keys, values);
    records.push(...read.records);
    damaged.push(...read.damaged);
  }
  return { records, damaged };
}

/** Checks records that have already been read. `keys` and `values` are in the same order. */
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

/**
 * One record; null if there is none.
 * @throws LibraryError when it is damaged
 */
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
