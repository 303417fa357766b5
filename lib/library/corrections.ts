import type { LineCorrection } from '../transcript/line-correction';
import { mustHaveTalk } from './present';
import { type AnyTransaction, sortOut } from './reading';
import type { LibraryDatabase } from './schema';
import { forgetWordsOf } from './search-words';
import type { StoreName } from './stores';
import { write } from './transaction';

/** The corrections of a talk, in the order of its lines. Damaged ones are left out, so their lines stay uncorrected. */
export function readCorrections(
  database: LibraryDatabase,
  talkId: string,
): Promise<readonly LineCorrection[]> {
  return correctionsOf(database.transaction(['corrections'] as StoreName[]), talkId);
}

/** The same, in an open transaction. */
export async function correctionsOf(
  transaction: AnyTransaction,
  talkId: string,
): Promise<readonly LineCorrection[]> {
  const index = transaction.objectStore('corrections').index('byTalk');
  const [keys, values] = await Promise.all([index.getAllKeys(talkId), index.getAll(talkId)]);
  return sortOut('corrections', keys, values).records.map(({ line, was, text }) => ({ line, was, text }));
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
