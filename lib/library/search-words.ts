import * as v from 'valibot';
import type { WordsPart } from '../search/library-words';
import { wordsListSchema, wordsPartSchema } from './records';
import type { LibraryDatabase } from './schema';
import type { Stored } from './stores';

/**
 * The version of how `lib/search` divides a talk into words. It must be increased with every change that gives some
 * talk other words or another number of words: stored words are then read again from the talks.
 */
export const wordsForm = 1;

/** The words of some talks, as they are stored. */
export interface KeptPart {
  readonly id: string;
  /** In the order of `words.talkAt`. */
  readonly talkIds: readonly string[];
  readonly words: WordsPart;
}

const listId = 'list';
const separator = '\n';

/** The talks of each part, in the order of the parts. */
export type PartsList = readonly Pick<KeptPart, 'id' | 'talkIds'>[];

interface KeptList {
  /** The version of the extension that made the parts; null if there are none. */
  readonly madeBy: string | null;
  readonly list: PartsList;
}

/**
 * The list of the stored parts. It is empty if its record is damaged or has another form; the words are then read again
 * from the talks.
 */
export async function readPartsList(database: LibraryDatabase): Promise<KeptList> {
  const stored = v.safeParse(wordsListSchema, await database.get('searchWords', listId));
  if (!stored.success || stored.output.form !== wordsForm) return { madeBy: null, list: [] };
  return { madeBy: stored.output.madeBy, list: stored.output.parts };
}

/** The listed parts, in the order of the list; null if one is missing or damaged. */
export async function readParts(database: LibraryDatabase, list: PartsList): Promise<KeptPart[] | null> {
  const store = database.transaction('searchWords').objectStore('searchWords');
  const parts = await Promise.all(
    list.map(async ({ id, talkIds }): Promise<KeptPart | null> => {
      const stored = v.safeParse(wordsPartSchema, await store.get(id));
      if (!stored.success || stored.output.talkAt.length !== talkIds.length + 1) return null;
      const { newWords, stream, talkAt } = stored.output;
      const words = newWords === '' ? [] : newWords.split(separator);
      return { id, talkIds, words: { newWords: words, stream, talkAt } };
    }),
  );
  return parts.every((part) => part !== null) ? parts : null;
}

/**
 * Saves these parts. A part replaces the stored one with the same id. `list` is the new list of parts; stored parts
 * that are not in it are removed.
 */
export async function writeParts(
  database: LibraryDatabase,
  madeBy: string,
  list: PartsList,
  parts: readonly KeptPart[],
): Promise<void> {
  const transaction = database.transaction('searchWords', 'readwrite');
  const { store } = transaction;
  const known = new Set([listId, ...list.map(({ id }) => id)]);
  for (const key of await store.getAllKeys()) if (!known.has(key)) await store.delete(key);
  for (const { id, words } of parts) {
    // Reading one string is much faster than reading thousands, and no word contains a line break.
    const record = { id, ...words, newWords: words.newWords.join(separator) };
    await store.put(record satisfies Stored<'searchWords'>);
  }
  await store.put({
    id: listId,
    form: wordsForm,
    madeBy,
    parts: list.map(({ id, talkIds }) => ({ id, talkIds: [...talkIds] })),
  });
  await transaction.done;
}

/** The store of words, in a write transaction. */
interface WordsStore {
  get(key: string): Promise<unknown>;
  put(record: Stored<'searchWords'>): Promise<unknown>;
}

/**
 * Makes the search read the words of a talk again, because its lines have changed. Later parts are dropped too, because
 * each part depends on those before it.
 */
export async function forgetWordsOf(store: WordsStore, talkId: string): Promise<void> {
  const list = v.safeParse(wordsListSchema, await store.get(listId));
  if (!list.success) return;
  const at = list.output.parts.findIndex(({ talkIds }) => talkIds.includes(talkId));
  if (at >= 0) await store.put({ ...list.output, parts: list.output.parts.slice(0, at) });
}
