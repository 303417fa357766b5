import { browser } from 'wxt/browser';
import type { Entries } from '../library/entries';
import type { Answer } from '../library/problem';
import type { BackupStoreName, Stored } from '../library/stores';

/**
 * How many records get to the background. A message may hold 64 MB at most (Chromium), and a library may be
 * larger. So each record travels by itself, and they are written together once the last has arrived.
 */
export const entriesPortName = 'put-entries';

/** What goes through the port. It is answered once, after `write-entries`. */
export type EntriesMessage =
  /** One for each record. */
  | {
      [Store in BackupStoreName]: {
        readonly type: 'add-entry';
        readonly store: Store;
        readonly record: Stored<Store>;
      };
    }[BackupStoreName]
  /** After the last record. */
  | { readonly type: 'write-entries'; readonly mode: EntriesMode };

/**
 * What happens to a record with the key of one that is sent: `replace`: it is replaced, as a backup does;
 * `bring-back`: it stays, as when a deletion is undone.
 */
export type EntriesMode = 'replace' | 'bring-back';

/** From a page: has the background put the records in one transaction. Never rejects. */
export function sendEntries(entries: Entries, mode: EntriesMode): Promise<Answer<undefined>> {
  const { promise, resolve } = Promise.withResolvers<Answer<undefined>>();
  const port = browser.runtime.connect({ name: entriesPortName });
  port.onMessage.addListener((answer: Answer<undefined>) => {
    resolve(answer);
    port.disconnect();
  });
  // The background was stopped before it wrote: nothing was kept.
  port.onDisconnect.addListener(() => resolve({ ok: false, problem: { kind: 'interrupted' } }));
  for (const [store, records] of Object.entries(entries)) {
    for (const record of records) port.postMessage({ type: 'add-entry', store, record });
  }
  port.postMessage({ type: 'write-entries', mode });
  return promise;
}
