/** Why the library could not do something, as a value that can be sent between contexts. */
export type LibraryProblem =
  /** The browser has no more room for us. Nothing of the write was kept. */
  | { readonly kind: 'disk-full' }
  /** A newer Sidecue has upgraded the database; this page or worker still runs an older one. */
  | { readonly kind: 'newer-database' }
  /** The database must be upgraded, and another page keeps it open. */
  | { readonly kind: 'upgrade-blocked' }
  /** The browser ended the connection or the worker in the middle of the work. Nothing of the write was kept. */
  | { readonly kind: 'interrupted' }
  /** The browser does not open the database at all; `reason` is its own error. */
  | { readonly kind: 'unavailable'; readonly reason: string }
  /** A record does not have the shape that it should have. It is left as it is. */
  | { readonly kind: 'damaged'; readonly damage: Damage }
  | { readonly kind: 'not-found' }
  /** The note has been changed elsewhere since it was shown, so it was not deleted. */
  | { readonly kind: 'note-changed' }
  /** A pin contradicts one that another tab has set. */
  | { readonly kind: 'pin-order' }
  /** The talk came with the extension, so it cannot be changed or deleted. */
  | { readonly kind: 'read-only' }
  /** A mistake of ours, or a request of a wrong shape. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Which record is damaged: its store, its key as text, and what is wrong with it. */
export interface Damage {
  readonly store: string;
  readonly key: string;
  readonly reason: string;
}

/** Either what was asked for, or why it could not be had. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: LibraryProblem };

/** Thrown inside the library where a problem is found; `attempt` turns it into an answer. */
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

/** The browser's names for a transaction or a connection that ended too early. */
const interruptions = ['AbortError', 'InvalidStateError', 'TransactionInactiveError'];

/** The problem that an error of the database means; null for an error of ours (a bug). */
function problemOf(error: unknown): LibraryProblem | null {
  if (error instanceof LibraryError) return error.problem;
  if (!(error instanceof DOMException)) return null;
  const kind = kindsByName[error.name];
  if (kind) return { kind };
  if (interruptions.includes(error.name)) return { kind: 'interrupted' };
  return { kind: 'unavailable', reason: `${error.name}: ${error.message}` };
}

/** Does the work and answers with its result or its problem. Errors of ours are thrown on. */
export async function attempt<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    return { ok: false, problem };
  }
}
