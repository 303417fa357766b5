import type { LibraryDatabase } from './schema';
import { stores } from './stores';
import { write } from './transaction';

/** Deletes every record of every store in one transaction. Returns the ids of the talks that were there. */
export async function emptyLibrary(database: LibraryDatabase): Promise<readonly string[]> {
  const names = stores.map(({ name }) => name);
  return write(database, names, async (transaction) => {
    const ids = await transaction.objectStore('talks').getAllKeys();
    for (const name of names) await transaction.objectStore(name).clear();
    return ids;
  });
}
