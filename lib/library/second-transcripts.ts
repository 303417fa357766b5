import type * as v from 'valibot';
import { mustHaveTalk } from './present';
import { readOne } from './reading';
import type { secondEditSchema } from './records';
import type { LibraryDatabase } from './schema';
import type { Stored, StoreName } from './stores';
import { write } from './transaction';

/** Which talk is the second transcript of another, and which of the two are shown. */
export type SecondTranscript = Stored<'secondTranscripts'>;

export type SecondEdit = v.InferOutput<typeof secondEditSchema>;

/** The second transcript of a talk; null where it has none. Its talk may have been deleted. */
export async function readSecond(
  database: LibraryDatabase,
  talkId: string,
): Promise<SecondTranscript | null> {
  const transaction = database.transaction(['secondTranscripts'] as StoreName[]);
  return readOne(transaction, 'secondTranscripts', talkId);
}

/**
 * Changes it in one transaction. Returns what there is now.
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
      // A damaged record is one that is not there.
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

/** What an edit other than `remove` makes of it; null where there is nothing to be shown. A new one is shown at once. */
function withEdit(
  before: SecondTranscript | null,
  talkId: string,
  edit: Exclude<SecondEdit, { kind: 'remove' }>,
): SecondTranscript | null {
  if (edit.kind === 'choose') return { talkId, second: edit.second, shows: 'both' };
  return before && { ...before, shows: edit.shows };
}
