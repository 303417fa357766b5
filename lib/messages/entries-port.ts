import { browser } from 'wxt/browser';
import type { Entries } from '../library/entries';
import type { Answer } from '../library/problem';
import type { BackupStoreName, Stored } from '../library/stores';

/**
 * Sends many records to the background. A message may hold at most 64 MB (Chromium), and a library may be larger. So
 * each record is sent separately, and all are written together once the last has arrived.
 */
export const entriesPortName = 'put-entries';

/** What is sent through the port. It is answered once, after `write-entries`. */
export type EntriesMessage =
  /** Sent for each record. */
  | {
      [Store in BackupStoreName]: {
        readonly type: 'add-entry';
        readonly store: Store;
        readonly record: Stored<Store>;
      };
    }[BackupStoreName]
  /** Sent after the last record. */
  | { readonly type: 'write-entries'; readonly mode: EntriesMode };

/**
 * What happens to a stored record with the same key as one that is sent. `replace`: it is replaced, as when a backup is
 * restored. `bring-back`: it stays, as when a deletion is undone.
 */
export type EntriesMode = 'replace' | 'bring-back';

/** Makes the background write the records in one transaction. Never rejects. */
export function sendEntries(entries: Entries, mode: EntriesMode): Promise<Answer<undefined>> {
  const { promise, resolve } = Promise.withResolvers<Answer<undefined>>();
  const port = browser.runtime.connect({ name: entriesPortName });
  port.onMessage.addListener((answer: Answer<undefined>) => {
    resolve(answer);
    port.disconnect();
  });
  // The background was stopped before it wrote, so nothing was saved.
  port.onDisconnect.addListener(() => resolve({ ok: false, problem: { kind: 'interrupted' } }));
  for (const [store, records] of Object.entries(entries)) {
    for (const record of records) port.postMessage({ type: 'add-entry', store, record });
  }
  port.postMessage({ type: 'write-entries', mode });
  return promise;
}
