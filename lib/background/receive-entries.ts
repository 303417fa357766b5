import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import { bringBack, type Entries, noEntries, putEntries } from '../library/entries';
import type { Library } from '../library/library';
import type { Answer } from '../library/problem';
import { type BackupStoreName, backupStores } from '../library/stores';
import { type EntriesMessage, type EntriesMode, entriesPortName } from '../messages/entries-port';
import { type Sender, senderOf } from '../messages/sender';
import { notGiven } from './handler';
import type { TabTalks } from './tab-talks';

const addSchema = v.variant(
  'store',
  backupStores.map(({ name, schema }) =>
    v.object({ type: v.literal('add-entry'), store: v.literal(name), record: schema }),
  ),
);
const messageSchema = v.variant('type', [
  addSchema,
  v.object({ type: v.literal('write-entries'), mode: v.picklist(['replace', 'bring-back']) }),
]);

/** The talk that a record is, or that it belongs to; null for a record of no talk. */
function talkOf(record: Entries[BackupStoreName][number]): string | null {
  if ('talkId' in record) return record.talkId;
  return 'title' in record ? record.id : null;
}

/** The panel in a host page may restore what belongs to its own talks, and nothing else. */
async function mayWrite(
  { isPanelInPage, tabId }: Sender,
  talks: TabTalks,
  entries: Entries,
  mode: EntriesMode,
): Promise<boolean> {
  if (!isPanelInPage) return true;
  if (tabId === undefined || mode !== 'bring-back') return false;
  const ids = backupStores.flatMap(({ name }) => entries[name].map(talkOf));
  return ids.every((id) => id !== null) && talks.has(tabId, ids);
}

/**
 * Receives the records that a page of ours sends through a port, and writes them to the library in one transaction.
 * `onWritten` is called after that. Ignores ports of any other name or sender.
 */
export function receiveEntries(
  library: Library,
  talks: TabTalks,
  port: Browser.runtime.Port,
  onWritten: () => void,
): void {
  const sender = port.sender && senderOf(port.sender);
  if (port.name !== entriesPortName || !sender?.isOwnPage) return;
  const gathered: Partial<Record<BackupStoreName, unknown[]>> = {};
  let failure: Answer<undefined> | null = null;
  port.onMessage.addListener(async (message: unknown) => {
    const read = v.safeParse(messageSchema, message);
    if (!read.success) {
      failure ??= { ok: false, problem: { kind: 'failed', reason: read.issues[0].message } };
      return;
    }
    const part = read.output as EntriesMessage;
    if (part.type === 'add-entry') {
      const records = gathered[part.store] ?? [];
      records.push(part.record);
      gathered[part.store] = records;
      return;
    }
    // The shape of each record was checked when it arrived.
    const entries = { ...noEntries, ...gathered } as Entries;
    const put = part.mode === 'replace' ? putEntries : bringBack;
    if (!(await mayWrite(sender, talks, entries, part.mode))) failure ??= notGiven;
    const answer = failure ?? (await library.use((database) => put(database, entries)));
    // First, because the port throws if its page has been closed by now.
    if (answer.ok) onWritten();
    port.postMessage(answer);
  });
}
