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
 * Converts an error of opening the database. If nothing may be stored, as in private windows of some browsers, they
 * throw the error that otherwise means an interruption. Trying again does not help then.
 */
function refuse(error: unknown): never {
  if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
  throw new LibraryError({ kind: 'unavailable', reason: `${error.name}: ${error.message}` });
}

/**
 * The library of this browser profile. The connection closes when another context wants to upgrade the
 * database; after that, this context gets the problem `newer-database`. Only tests pass a `name`.
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
    // An async function, because some browsers throw the error and others report it on the request.
    const openNow = async () =>
      openDB<LibrarySchema>(name, newestVersion, {
        upgrade: (opening, from, _to, transaction) =>
          // The steps work on older versions of the database, but its types describe the newest.
          upgrade(opening as unknown as IDBPDatabase<unknown>, transaction as never, from),
        blocked: () => blocked.reject(new LibraryError({ kind: 'upgrade-blocked' })),
        blocking(_from, _to, event) {
          (event.target as IDBDatabase).close();
          forget();
        },
        terminated: forget,
      });
    const database = openNow().catch(refuse);
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
