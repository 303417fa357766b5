import * as v from 'valibot';
import type { LibraryWords } from '../search/library-words';
import type { LibraryDatabase, SearchWords } from './schema';

const searchWordsSchema = v.object({
  madeBy: v.string(),
  talkIds: v.array(v.string()),
  words: v.object({
    vocabulary: v.array(v.string()),
    stream: v.instance(Int32Array),
    talkAt: v.instance(Int32Array),
  }),
});

/** The words of exactly these talks, made by this version of the extension; null where there are none. */
export async function readSearchWords(
  database: LibraryDatabase,
  talkIds: readonly string[],
  madeBy: string,
): Promise<LibraryWords | null> {
  // A damaged record is as good as none: it is made again from the talks.
  const stored = v.safeParse(searchWordsSchema, await database.get('searchWords', 'all'));
  if (!stored.success) return null;
  const isOurs = stored.output.madeBy === madeBy && stored.output.talkIds.join() === talkIds.join();
  return isOurs ? stored.output.words : null;
}

/** Keeps them in the stead of those kept before. */
export async function writeSearchWords(
  database: LibraryDatabase,
  words: Omit<SearchWords, 'id'>,
): Promise<void> {
  await database.put('searchWords', { id: 'all', ...words });
}
