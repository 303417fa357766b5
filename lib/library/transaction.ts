import type { IDBPTransaction } from 'idb';
import { announceChange } from './changes';
import type { LibraryDatabase, LibrarySchema } from './schema';
import type { StoreName } from './stores';

export type WriteTransaction = IDBPTransaction<LibrarySchema, StoreName[], 'readwrite'>;

/**
 * Does the work in one transaction: either all of it is stored or nothing. `work` may await only requests of the
 * transaction. Rejects with the reason of a failure, such as a full disk; the database reports it on the transaction,
 * and not always on the request.
 *
 * @param changed the stores whose change is announced to other contexts
 */
export async function write<T>(
  database: LibraryDatabase,
  stores: StoreName[],
  work: (transaction: WriteTransaction) => Promise<T>,
  changed: readonly StoreName[] = stores,
): Promise<T> {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const done = transaction.done.then(
    () => null,
    (error: unknown) => ({ error: transaction.error ?? error }),
  );
  try {
    const result = await work(transaction);
    const failed = await done;
    if (failed) throw failed.error;
    announceChange(changed);
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // The transaction has ended already.
    }
    throw transaction.error ?? error;
  }
}
