import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { storage } from '../browser/storage';
import { borrowingPort } from '../messages/borrowing-port';
import { ask } from '../messages/to-background';

/** By the page that has borrowed them. */
const schema = v.record(v.string(), v.array(v.string()));

/** The origins that each page of ours has borrowed while it fetches an episode, as patterns; see `change-settings`. */
export async function loadBorrowed(): Promise<ReadonlyMap<string, readonly string[]>> {
  const stored = v.safeParse(schema, await storage.getItem('local:borrowed'));
  return new Map(stored.success ? Object.entries(stored.output) : []);
}

/** The origins that are allowed only for a while; without those that only the page of that id has borrowed. */
export async function loadBorrowedOrigins(besides?: string): Promise<readonly string[]> {
  const all = [...(await loadBorrowed())].flatMap(([page, origins]) => (page === besides ? [] : origins));
  return [...new Set(all)];
}

/** Keeps what this page has borrowed. */
export interface BorrowedKeeper {
  keep(origins: readonly string[]): Promise<unknown>;
  /** The origins that other pages have borrowed now. */
  others(): Promise<readonly string[]>;
}

/**
 * Keeps which origins this page has borrowed, besides what others have. While it borrows it holds a port, which carries
 * nothing and tells the background when the page is gone: no browser waits for a page that is left to give permissions
 * back, and Firefox does not even begin to.
 */
export function createBorrowedKeeper(): BorrowedKeeper {
  const page = crypto.randomUUID();
  let port: Browser.runtime.Port | null = null;
  let isBorrowing = false;
  const hold = () => {
    port = browser.runtime.connect({ name: borrowingPort(page) });
    port.onDisconnect.addListener(() => {
      port = null;
      // The background went to sleep.
      if (isBorrowing) hold();
    });
  };
  return {
    keep(origins) {
      isBorrowing = origins.length > 0;
      if (isBorrowing && !port) hold();
      return ask('change-settings', { record: 'borrowed', changes: { [page]: origins } });
    },
    others: () => loadBorrowedOrigins(page),
  };
}
