import { bundledTalks } from '../talks/catalogue';
import { LibraryError } from './problem';
import type { WriteTransaction } from './transaction';

/**
 * Checks, within a write transaction, that the talk exists.
 * @throws LibraryError `not-found` when it does not, for example because another tab has deleted it
 */
export async function mustHaveTalk(transaction: WriteTransaction, talkId: string): Promise<void> {
  if (bundledTalks.some(({ id }) => id === talkId)) return;
  const found = await transaction.objectStore('talks').getKey(talkId);
  if (found === undefined) throw new LibraryError({ kind: 'not-found' });
}
