import { bundledTalks } from '../talks/catalogue';
import { LibraryError } from './problem';
import type { WriteTransaction } from './transaction';

/**
 * Makes sure, inside the transaction of a write, that what is about to be written belongs to a talk.
 * @throws LibraryError `not-found` when there is no such talk, as after another tab has deleted it
 */
export async function mustHaveTalk(transaction: WriteTransaction, talkId: string): Promise<void> {
  if (bundledTalks.some(({ id }) => id === talkId)) return;
  const found = await transaction.objectStore('talks').getKey(talkId);
  if (found === undefined) throw new LibraryError({ kind: 'not-found' });
}
