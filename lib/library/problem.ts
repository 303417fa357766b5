/** Why the library could not do something, as a value that can be sent between contexts. */
export type LibraryProblem =
  /** The browser's storage is full. Nothing of the write was kept. */
  | { readonly kind: 'disk-full' }
  /** A newer Sidecue has upgraded the database, but this page or worker still runs an older version. */
  | { readonly kind: 'newer-database' }
  /** The database must be upgraded, but another page keeps it open. */
  | { readonly kind: 'upgrade-blocked' }
  /** The browser ended the connection or the worker while it was at work. Nothing of the write was kept. */
  | { readonly kind: 'interrupted' }
  /** The browser cannot open the database at all. `reason` is its error message. */
  | { readonly kind: 'unavailable'; readonly reason: string }
  /** A record does not match its schema. It is left unchanged. */
  | { readonly kind: 'damaged'; readonly damage: Damage }
  | { readonly kind: 'not-found' }
  /** The note has been changed elsewhere since it was shown, so it was not deleted. */
  | { readonly kind: 'note-changed' }
  /** A pin contradicts one that another tab has set. */
  | { readonly kind: 'pin-order' }
  /** A bundled talk cannot be changed or deleted. */
  | { readonly kind: 'read-only' }
  /** A bug, or a request of the wrong shape. */
  | { readonly kind: 'failed'; readonly reason: string };

/** A damaged record: its store, its key as text, and what is wrong with it. */
export interface Damage {
  readonly store: string;
  readonly key: string;
  readonly reason: string;
}

/** Either the value that was asked for, or the problem that prevented it. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: LibraryProblem };

/** Thrown within the library for a known problem. `attempt` turns it into an answer. */
export class LibraryError extends Error {
  constructor(readonly problem: LibraryProblem) {
    super(`Library: ${problem.kind}`);
    this.name = 'LibraryError';
  }
}

const kindsByName: Readonly<Record<string, LibraryProblem['kind'] & ('disk-full' | 'newer-database')>> = {
  QuotaExceededError: 'disk-full',
  VersionError: 'newer-database',
};

/** The names of browser errors for a transaction or connection that ended too early. */
const interruptions = ['AbortError', 'InvalidStateError', 'TransactionInactiveError'];

/** The problem behind a database error; null if the error is a bug. */
function problemOf(error: unknown): LibraryProblem | null {
  if (error instanceof LibraryError) return error.problem;
  if (!(error instanceof DOMException)) return null;
  const kind = kindsByName[error.name];
  if (kind) return { kind };
  if (interruptions.includes(error.name)) return { kind: 'interrupted' };
  return { kind: 'unavailable', reason: `${error.name}: ${error.message}` };
}

/** Does the work, and returns its result or its problem as an answer. Bugs are rethrown. */
export async function attempt<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    return { ok: false, problem };
  }
}
