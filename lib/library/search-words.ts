import * as v from 'valibot';
import type { LibraryWords } from '../search/library-words';
import { searchWordsSchema } from './records';
import type { LibraryDatabase } from './schema';
import type { Stored } from './stores';

/** The words of exactly these talks, made by this version of the extension; null where there are none. */
export async function readSearchWords(
  database: LibraryDatabase,
  talkIds: readonly string[],
  madeBy: string,
): Promise<LibraryWords | null> {
  // A damaged record counts as none: it is made again from the talks.
  const stored = v.safeParse(searchWordsSchema, await database.get('searchWords', 'all'));
  if (!stored.success) return null;
  const isOurs = stored.output.madeBy === madeBy && stored.output.talkIds.join() === talkIds.join();
  return isOurs ? stored.output.words : null;
}

/** Keeps the words and replaces those kept before. */
export async function writeSearchWords(
  database: LibraryDatabase,
  words: Omit<Stored<'searchWords'>, 'id'>,
): Promise<void> {
  await database.put('searchWords', { id: 'all', ...words });
}
