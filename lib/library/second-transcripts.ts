import type * as v from 'valibot';
import { mustHaveTalk } from './present';
import { readOne } from './reading';
import type { secondEditSchema } from './records';
import type { LibraryDatabase } from './schema';
import type { Stored, StoreName } from './stores';
import { write } from './transaction';

/** Which talk is the second transcript of another one, and which of the two are shown. */
export type SecondTranscript = Stored<'secondTranscripts'>;

export type SecondEdit = v.InferOutput<typeof secondEditSchema>;

/** The second transcript of a talk; null if it has none. The talk that provides it may have been deleted. */
export async function readSecond(
  database: LibraryDatabase,
  talkId: string,
): Promise<SecondTranscript | null> {
  const transaction = database.transaction(['secondTranscripts'] as StoreName[]);
  return readOne(transaction, 'secondTranscripts', talkId);
}

/**
 * Edits the second transcript in one transaction, and returns the result.
 * @throws LibraryError `not-found` when one of the two talks has been deleted
 */
export async function editSecond(
  database: LibraryDatabase,
  talkId: string,
  edit: SecondEdit,
): Promise<SecondTranscript | null> {
  return write(
    database,
    ['talks', 'secondTranscripts'],
    async (transaction) => {
      const store = transaction.objectStore('secondTranscripts');
      if (edit.kind === 'remove') {
        await store.delete(talkId);
        return null;
      }
      // A damaged record counts as missing.
      const before = await readOne(transaction, 'secondTranscripts', talkId).catch(() => null);
      const after = withEdit(before, talkId, edit);
      if (!after) return null;
      await mustHaveTalk(transaction, talkId);
      if (edit.kind === 'choose') await mustHaveTalk(transaction, after.second);
      await store.put(after);
      return after;
    },
    ['secondTranscripts'],
  );
}

/**
 * The record after an edit other than `remove`; null if there is nothing to show. A newly chosen one is shown at once.
 */
function withEdit(
  before: SecondTranscript | null,
  talkId: string,
  edit: Exclude<SecondEdit, { kind: 'remove' }>,
): SecondTranscript | null {
  if (edit.kind === 'choose') return { talkId, second: edit.second, shows: 'both' };
  return before && { ...before, shows: edit.shows };
}
