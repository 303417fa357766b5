import { type IDBPDatabase, openDB } from 'idb';
import { type Answer, attempt, LibraryError } from './problem';
import type { LibraryDatabase, LibrarySchema } from './schema';
import { newestVersion, upgrade } from './upgrades';

/** The way to the database from one context (background, page or worker). */
export interface Library {
  /**
   * Does some work on the database, opening it where needed. What goes wrong with the database comes back as
   * a problem, and nothing of a write is kept then. Bugs reject.
   */
  use<T>(work: (database: LibraryDatabase) => Promise<T>): Promise<Answer<T>>;
  /** Closes the connection; the next use opens another. */
  close(): Promise<void>;
}

interface Connection {
  readonly database: Promise<LibraryDatabase>;
  /** Rejects when another context keeps an older version of the database open. */
  readonly blocked: Promise<never>;
}

/**
 * The library of this browser profile. The connection makes room when another context wants to upgrade the
 * database; after that, this one is told that it is too old. `name` is another one only in tests.
 */
export function createLibrary(name = 'sidecue'): Library {
  let connection: Connection | null = null;

  const open = (): Connection => {
    const forget = () => {
      if (connection === opened) connection = null;
    };
    const blocked = Promise.withResolvers<never>();
    // Nobody need be waiting when it happens.
    blocked.promise.catch(() => undefined);
    const database = openDB<LibrarySchema>(name, newestVersion, {
      upgrade: (opening, from, _to, transaction) =>
        // The steps are of many versions, and the types are of the newest.
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
