import type { LineCorrection } from '../transcript/line-correction';
import { mustHaveTalk } from './present';
import { type AnyTransaction, sortOut } from './reading';
import type { LibraryDatabase } from './schema';
import { forgetWordsOf } from './search-words';
import type { StoreName } from './stores';
import { write } from './transaction';

/** The corrections of a talk's lines, in the order of the lines. Damaged ones are left out: the lines are as they were. */
export async function readCorrections(
  database: LibraryDatabase,
  talkId: string,
): Promise<readonly LineCorrection[]> {
  const transaction = database.transaction(['corrections'] as StoreName[]);
  return (await correctionsOf(transaction, [talkId])).get(talkId) ?? [];
}

/** The same for several talks, by their ids, in a transaction that is open. There must be one talk at least. */
export async function correctionsOf(
  transaction: AnyTransaction,
  talkIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LineCorrection[]>> {
  const sorted = [...talkIds].sort();
  // One request for all: there are few corrections, and a request for each talk takes longer than reading its lines.
  const range = IDBKeyRange.bound([sorted[0]], [sorted.at(-1), []]);
  const store = transaction.objectStore('corrections');
  const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  const byTalk = new Map<string, LineCorrection[]>(talkIds.map((id) => [id, []]));
  for (const { talkId, line, was, text } of sortOut('corrections', keys, values).records)
    byTalk.get(talkId)?.push({ line, was, text });
  return byTalk;
}

/**
 * Corrects one line in one transaction. If `text` equals `was`, the correction is deleted instead. The search of all
 * talks then reads the words of the talk again.
 * @throws LibraryError `not-found` when there is no such talk
 */
export async function correctLine(
  database: LibraryDatabase,
  talkId: string,
  { line, was, text }: LineCorrection,
): Promise<void> {
  await write(
    database,
    ['talks', 'corrections', 'searchWords'],
    async (transaction) => {
      await mustHaveTalk(transaction, talkId);
      const store = transaction.objectStore('corrections');
      if (text === was) await store.delete([talkId, line]);
      else await store.put({ talkId, line, was, text });
      await forgetWordsOf(transaction.objectStore('searchWords'), talkId);
    },
    ['corrections'],
  );
}
