import * as v from 'valibot';
import { homeKey } from '../homes/home';
import { addTo } from '../transcript/add-to';
import { transcriptLength } from '../transcript/length';
import type { Home, Talk, TalkInfo } from '../transcript/talk';
import { type Entries, entriesOfTalk } from './entries';
import { homeSchema } from './home-schema';
import { mustHaveTalk } from './present';
import { type Damage, LibraryError } from './problem';
import { readAll, readOne, sortOut } from './reading';
import { aboutTalkSchema, chaptersSchema, cuesSchema, type StoredTalkInfo } from './records';
import type { LibraryDatabase } from './schema';
import { type Stored, type StoreName, talkStores } from './stores';
import { write } from './transaction';

/** A talk to be imported: its lines, what is known about it, and where it is played. */
export const newTalkSchema = v.object({
  ...aboutTalkSchema.entries,
  homes: v.array(homeSchema),
  format: v.string(),
  isTimed: v.boolean(),
  madeWith: v.exactOptional(v.string()),
  chapters: chaptersSchema,
  cues: cuesSchema,
});

export type NewTalk = v.InferOutput<typeof newTalkSchema>;

export interface SavedTalk {
  readonly id: string;
  /** The same lines were already in the library. Only the other properties were updated. */
  readonly isKnown: boolean;
}

/** An id that depends on the lines alone, so that no library holds the same lines twice. */
export async function idOfLines(cues: NewTalk['cues']): Promise<string> {
  const bytes = new TextEncoder().encode(
    JSON.stringify(cues.map(({ start, end, text }) => [start, end, text])),
  );
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 8);
  return `brought_${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Saves a talk with its homes. A home that belonged to another talk now belongs to this one. */
export async function saveTalk(database: LibraryDatabase, talk: NewTalk): Promise<SavedTalk> {
  const { homes, chapters, cues, ...about } = talk;
  const id = await idOfLines(cues);
  const now = new Date().toISOString();
  return write(database, ['talks', 'transcripts', 'homes'], async (transaction) => {
    const before = await transaction.objectStore('talks').get(id);
    const counts = { lines: cues.length, length: transcriptLength(cues) };
    const record = { ...about, id, added: before?.added ?? now, ...counts };
    await transaction.objectStore('talks').put(record);
    await transaction.objectStore('transcripts').put({ talkId: id, chapters, cues });
    for (const home of homes) {
      await transaction.objectStore('homes').put({ key: homeKey(home), home, talkId: id });
    }
    return { id, isKnown: before !== undefined };
  });
}

const withHomes = (record: Stored<'talks'>, homes: readonly Home[] = []): StoredTalkInfo => ({
  ...record,
  homes,
});

export interface TalkList {
  readonly talks: readonly StoredTalkInfo[];
  readonly damaged: readonly Damage[];
}

/** All imported talks, the newest first. A damaged record does not hide others. */
export async function listTalks(database: LibraryDatabase): Promise<TalkList> {
  const transaction = database.transaction(['talks', 'homes'] as StoreName[]);
  const [talks, homes] = await Promise.all([readAll(transaction, 'talks'), readAll(transaction, 'homes')]);
  const byTalk = new Map<string, Home[]>();
  for (const { talkId, home } of homes.records) addTo(byTalk, talkId, home);
  const byAge = [...talks.records].sort((a, b) => (a.added < b.added ? 1 : a.added > b.added ? -1 : 0));
  return {
    talks: byAge.map((record) => withHomes(record, byTalk.get(record.id))),
    damaged: [...talks.damaged, ...homes.damaged],
  };
}

/**
 * An imported talk without its lines.
 * @throws LibraryError when there is none, or it is damaged
 */
export async function readTalkInfo(database: LibraryDatabase, id: string): Promise<StoredTalkInfo> {
  const transaction = database.transaction(['talks', 'homes'] as StoreName[]);
  const index = transaction.objectStore('homes').index('byTalk');
  const [record, keys, values] = await Promise.all([
    readOne(transaction, 'talks', id),
    index.getAllKeys(id),
    index.getAll(id),
  ]);
  if (!record) throw new LibraryError({ kind: 'not-found' });
  return withHomes(
    record,
    sortOut('homes', keys, values).records.map(({ home }) => home),
  );
}

/**
 * An imported talk with its lines.
 * @throws LibraryError when there is none, or it is damaged
 */
export async function readTalk(database: LibraryDatabase, id: string): Promise<Talk> {
  const info = await readTalkInfo(database, id);
  const transcript = await readOne(database.transaction(['transcripts'] as StoreName[]), 'transcripts', id);
  if (!transcript) throw new LibraryError({ kind: 'not-found' });
  return { ...info, chapters: transcript.chapters, cues: transcript.cues };
}

/** The id of the talk that is played at a home; null if the database knows none. */
export async function talkIdOfHome(database: LibraryDatabase, home: Home): Promise<string | null> {
  const record = await readOne(database.transaction(['homes'] as StoreName[]), 'homes', homeKey(home));
  return record?.talkId ?? null;
}

/**
 * Adds a home to a talk, bundled or imported.
 * @throws LibraryError when there is no such talk
 */
export async function addHome(database: LibraryDatabase, talkId: TalkInfo['id'], home: Home): Promise<void> {
  await write(database, ['talks', 'homes'], async (transaction) => {
    await mustHaveTalk(transaction, talkId);
    await transaction.objectStore('homes').put({ key: homeKey(home), home, talkId });
  });
}

/**
 * Deletes an imported talk and everything that belongs to it. Returns all of it as it was, so that it can be restored;
 * damaged records are not included.
 * @throws LibraryError when there is none
 */
export async function deleteTalk(database: LibraryDatabase, id: string): Promise<Entries> {
  const names: StoreName[] = talkStores.map(({ name }) => name);
  return write(database, names, async (transaction) => {
    // Looks for the key only, so that a damaged talk can be deleted too.
    const found = await transaction.objectStore('talks').getKey(id);
    if (found === undefined) throw new LibraryError({ kind: 'not-found' });
    const deleted = await entriesOfTalk(transaction, id);
    for (const { name, ofTalk } of talkStores) {
      const store = transaction.objectStore(name);
      const keys = ofTalk === 'key' ? [id] : await store.index('byTalk' as never).getAllKeys(id as never);
      for (const key of keys) await store.delete(key as never);
    }
    return deleted;
  });
}
