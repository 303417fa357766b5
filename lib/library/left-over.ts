import { bundledTalk } from './all-talks';
import { type Entries, noEntries } from './entries';
import { type AnyTransaction, readAll } from './reading';
import type { LibraryDatabase } from './schema';
import { keyOf, type Stored, type StoreName } from './stores';
import { write } from './transaction';

/**
 * Records of talks that no longer exist: an older version deleted the talk, or it no longer comes with the extension.
 * Notes are not among them, because they have a list of their own.
 */
export interface LeftOver {
  readonly homes: readonly Stored<'homes'>[];
  readonly pins: readonly Stored<'pins'>[];
  readonly places: readonly Stored<'places'>[];
  readonly corrections: readonly Stored<'corrections'>[];
}

const leftStores = ['homes', 'pins', 'places', 'corrections'] as const satisfies readonly StoreName[];
const readStores: StoreName[] = ['talks', ...leftStores];

/** All records that are left over. Damaged ones are left out. */
export const readLeftOver = (database: LibraryDatabase): Promise<LeftOver> =>
  leftOverIn(database.transaction(readStores));

async function leftOverIn(transaction: AnyTransaction): Promise<LeftOver> {
  const brought = new Set(await transaction.objectStore('talks').getAllKeys());
  const isLeft = ({ talkId }: { readonly talkId: string }) => !brought.has(talkId) && !bundledTalk(talkId);
  const homes = await readAll(transaction, 'homes');
  const pins = await readAll(transaction, 'pins');
  const places = await readAll(transaction, 'places');
  const corrections = await readAll(transaction, 'corrections');
  return {
    homes: homes.records.filter(isLeft),
    pins: pins.records.filter(isLeft),
    places: places.records.filter(isLeft),
    corrections: corrections.records.filter(isLeft),
  };
}

/** Deletes what is left over, and returns it so that it can be restored. */
export async function deleteLeftOver(database: LibraryDatabase): Promise<Entries> {
  const left = await write(
    database,
    readStores,
    async (transaction) => {
      const found = await leftOverIn(transaction);
      for (const name of leftStores) {
        const store = transaction.objectStore(name);
        for (const record of found[name]) await store.delete(keyOf(name, record) as never);
      }
      return found;
    },
    [...leftStores],
  );
  return { ...noEntries, ...left };
}
