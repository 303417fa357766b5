import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { type Entries, putEntries } from '../library/entries';
import type { Library } from '../library/library';
import type { Answer } from '../library/problem';
import { backupStores } from '../library/stores';

/**
 * The way of many records to the background. A message may hold 64 MB at most (Chromium), a library more: so
 * each record travels by itself, and they are written together when the last has come.
 */
const portName = 'put-entries';

const partSchema = v.variant('store', [
  v.object({ store: v.literal('end') }),
  ...backupStores.map(({ name, schema }) => v.object({ store: v.literal(name), record: schema })),
]);

/** From a page: has the background put the records in one transaction. Never rejects. */
export function sendEntries(entries: Entries): Promise<Answer<undefined>> {
  const { promise, resolve } = Promise.withResolvers<Answer<undefined>>();
  const port = browser.runtime.connect({ name: portName });
  port.onMessage.addListener((answer: Answer<undefined>) => {
    resolve(answer);
    port.disconnect();
  });
  // The background was ended before it wrote: nothing was kept.
  port.onDisconnect.addListener(() => resolve({ ok: false, problem: { kind: 'interrupted' } }));
  for (const { name } of backupStores) {
    for (const record of entries[name]) port.postMessage({ store: name, record });
  }
  port.postMessage({ store: 'end' });
  return promise;
}

/** In the background: takes records that a page of the extension sends. */
export function receiveEntries(library: Library, port: Browser.runtime.Port, onWritten: () => void): void {
  const isOwnPage = port.sender?.url?.startsWith(browser.runtime.getURL('/')) ?? false;
  if (port.name !== portName || !isOwnPage) return;
  const gathered = Object.fromEntries(backupStores.map(({ name }) => [name, [] as unknown[]]));
  let failure: Answer<undefined> | null = null;
  port.onMessage.addListener(async (message: unknown) => {
    const part = v.safeParse(partSchema, message);
    if (!part.success) {
      failure ??= { ok: false, problem: { kind: 'failed', reason: part.issues[0].message } };
    } else if (part.output.store !== 'end') {
      gathered[part.output.store]!.push(part.output.record);
    } else {
      // The shape of each record has been checked on its way in.
      const entries = gathered as unknown as Entries;
      const answer = failure ?? (await library.use((database) => putEntries(database, entries)));
      port.postMessage(answer);
      if (answer.ok) onWritten();
    }
  });
}
