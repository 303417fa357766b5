import { collectLibraryWords } from '../search/library-words';
import type { RawTexts } from './raw-texts';
import { createSpokenSearch, type ReadCues, type SpokenMatch, type SpokenSearch } from './search-talks';

/** A search in one talk alone, whether or not the index has it; null for a talk that cannot be read. */
export async function searchAlone(talkId: string, readCues: ReadCues): Promise<SpokenSearch | null> {
  const cues = await readCues(talkId);
  return (
    cues && createSpokenSearch({ talkIds: [talkId], words: collectLibraryWords([cues]) }, async () => cues)
  );
}

/** What there is to search while the index is being made. */
export interface EarlySources {
  /** The talks that are being added to the index; null where it is not known yet which these are. */
  readonly raw: RawTexts | null;
  readonly readCues: ReadCues;
  /** The talks that the index has so far. */
  readonly indexed: readonly string[];
  /** Makes the search over these. Takes some tenths of a second for thousands of talks. */
  readonly makeSearch: () => SpokenSearch | null;
}

/**
 * What can be found before the index has all talks: exact hits, in at most so many talks; only if there are none,
 * similar ones in the talks that the index has. Null now and then, so that the caller can pause.
 *
 * @param find the search to be made, in one or in many of the talks
 */
export async function* findEarly(
  { raw, readCues, indexed, makeSearch }: EarlySources,
  query: string,
  most: number,
  find: (search: SpokenSearch) => AsyncGenerator<SpokenMatch, void, void>,
): AsyncGenerator<SpokenMatch | null, void, void> {
  let found = 0;
  for await (const talkId of raw?.withWordsOf(query) ?? []) {
    yield null;
    const alone = talkId === null ? null : await searchAlone(talkId, readCues);
    for await (const match of alone ? find(alone) : []) {
      if (match.tier !== 'exact') continue;
      found += 1;
      yield match;
    }
    if (found >= most) return;
  }
  const isFirst = found === 0;
  const isOther = (talkId: string) => !raw?.talkIds.has(talkId);
  const search = isFirst || indexed.some(isOther) ? makeSearch() : null;
  for await (const match of search ? find(search) : []) {
    if (isFirst || (match.tier === 'exact' && isOther(match.talkId))) yield match;
  }
}
