import * as v from 'valibot';
import { storage } from '../browser/storage';
import { createBorrowingPort } from '../messages/borrowing-port';
import { ask } from '../messages/to-background';

/** The borrowed origins, by the id of the page that has borrowed them. */
const schema = v.record(v.string(), v.array(v.string()));

/** The origins, as patterns, that each page of ours has borrowed while it fetches an episode; see `change-settings`. */
export async function loadBorrowed(): Promise<ReadonlyMap<string, readonly string[]>> {
  const stored = v.safeParse(schema, await storage.getItem('local:borrowed'));
  return new Map(stored.success ? Object.entries(stored.output) : []);
}

/**
 * All origins that are allowed only for a while. With `besides`, without those that only the page of that id has
 * borrowed.
 */
export async function loadBorrowedOrigins(besides?: string): Promise<readonly string[]> {
  const all = [...(await loadBorrowed())].flatMap(([page, origins]) => (page === besides ? [] : origins));
  return [...new Set(all)];
}

/** Remembers what this page has borrowed. */
export interface BorrowedKeeper {
  keep(origins: readonly string[]): Promise<unknown>;
  /** The origins that other pages have borrowed now. */
  others(): Promise<readonly string[]>;
}

/** Remembers which origins this page has borrowed, and lets the background know when the page is gone. */
export function createBorrowedKeeper(): BorrowedKeeper {
  const page = crypto.randomUUID();
  const tellBorrowing = createBorrowingPort(page);
  return {
    keep(origins) {
      tellBorrowing(origins.length > 0);
      return ask('change-settings', { record: 'borrowed', changes: { [page]: origins } });
    },
    others: () => loadBorrowedOrigins(page),
  };
}
