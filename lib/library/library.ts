import { type IDBPDatabase, openDB } from 'idb';
import { type Answer, attempt, LibraryError } from './problem';
import type { LibraryDatabase, LibrarySchema } from './schema';
import { newestVersion, upgrade } from './upgrades';

/** Access to the database from one context (background, page or worker). */
export interface Library {
  /**
   * Does work on the database, which is opened first if needed. If the database fails, the answer is a problem, and
   * nothing of a write is kept. Bugs (other errors) reject.
   */
  use<T>(work: (database: LibraryDatabase) => Promise<T>): Promise<Answer<T>>;
  /** Closes the connection. The next use opens a new one. */
  close(): Promise<void>;
}

interface Connection {
  readonly database: Promise<LibraryDatabase>;
  /** Rejects when another context keeps an older version of the database open. */
  readonly blocked: Promise<never>;
}

/**
 * The library of this browser profile. The connection closes when another context wants to upgrade the database; from
 * then on, this context gets the problem `newer-database`. Only tests pass a `name`.
 */
export function createLibrary(name = 'sidecue'): Library {
  let connection: Connection | null = null;

  const open = (): Connection => {
    const forget = () => {
      if (connection === opened) connection = null;
    };
    const blocked = Promise.withResolvers<never>();
    // It may reject while nothing awaits it.
    blocked.promise.catch(() => undefined);
    const database = openDB<LibrarySchema>(name, newestVersion, {
      upgrade: (opening, from, _to, transaction) =>
        // The steps work on older versions of the database, but the types describe the newest one.
        upgrade(opening as unknown as IDBPDatabase<unknown>, transaction as never, from),
      blocked: () => blocked.reject(new LibraryError({ kind: 'upgrade-blocked' })),
      blocking(_from, _to, event) {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    database.catch(forget);
    const opened = { database, blocked: blocked.promise };
    return opened;
  };

  return {
    use: (work) =>
      attempt(async () => {
        connection ??= open();
        const { database, blocked } = connection;
        return work(await Promise.race([database, blocked]));
      }),
    async close() {
      const closing = connection;
      connection = null;
      (await closing?.database.catch(() => null))?.close();
    },
  };
}
