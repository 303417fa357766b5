import type { Library } from '../library/library';
import { isNewerPlace } from '../library/places';
import type { Answer } from '../library/problem';
import { backupStores, type Stored, type StoreName } from '../library/stores';
import { type WriteTransaction, write } from '../library/transaction';
import { checkRecord } from './backup';
import type { RecordPlace } from './compare-backup';

/** Reads synchronously. Only exists in workers, and TypeScript declares it only for them. */
declare const FileReaderSync: new () => { readAsArrayBuffer(blob: Blob): ArrayBuffer };

/** The signal aborts when the listener cancels. */
export interface RestoreOptions {
  /** Gets how much has been written, from 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/** This many bytes are read and written at a time, unless a single record is larger. */
const bytesAtOnce = 1 << 21;

/** Groups records that are near each other in the file, so that one read gets all of them. */
function inGroups(places: readonly RecordPlace[]): RecordPlace[][] {
  const groups: RecordPlace[][] = [];
  for (const place of places) {
    const group = groups.at(-1);
    const from = group?.[0]?.from ?? Number.NEGATIVE_INFINITY;
    if (group && place.to - from <= bytesAtOnce) group.push(place);
    else groups.push([place]);
  }
  return groups;
}

/** Whether a record changes the words of a talk that the search may have read. */
const changesWords = ({ store, change }: RecordPlace): boolean =>
  store === 'corrections' || (store === 'transcripts' && change === 'changed');

/**
 * Writes these records of a backup file in one transaction: all of them or none. A record replaces the one with the
 * same key. The value is false if it was aborted. Works in a worker only: a transaction ends when anything but the
 * database is awaited, so the file is read synchronously.
 */
export async function restoreBackup(
  library: Library,
  file: Blob,
  places: readonly RecordPlace[],
  { onProgress, signal }: RestoreOptions,
): Promise<Answer<boolean>> {
  const reader = new FileReaderSync();
  const decoder = new TextDecoder();
  const names: StoreName[] = [...backupStores.map(({ name }) => name), 'searchWords'];
  const groups = inGroups(places);
  const stopped = new Error('stopped');

  /** The talk may have been heard since the file was compared. */
  async function putPlace(transaction: WriteTransaction, place: Stored<'places'>): Promise<void> {
    const store = transaction.objectStore('places');
    if (isNewerPlace(place, await store.get([place.talkId, place.home]))) await store.put(place);
  }

  function putGroup(transaction: WriteTransaction, group: readonly RecordPlace[]): Promise<unknown> {
    const from = group[0]?.from ?? 0;
    const bytes = new Uint8Array(reader.readAsArrayBuffer(file.slice(from, group.at(-1)?.to)));
    const writes = group.map((place) => {
      const text = decoder.decode(bytes.subarray(place.from - from, place.to - from));
      const checked = checkRecord(place.store, JSON.parse(text));
      // It was checked when it was compared, and the browser refuses to read a file that has changed since.
      if (!checked.ok) throw new Error(checked.reason);
      const { record } = checked;
      if ('heard' in record && 'at' in record) return putPlace(transaction, record);
      return transaction.objectStore(place.store).put(record as never);
    });
    return Promise.all(writes);
  }

  async function putAll(transaction: WriteTransaction): Promise<void> {
    let writing: Promise<unknown> = Promise.resolve();
    // The word index identifies talks by their ids alone.
    if (places.some(changesWords)) writing = transaction.objectStore('searchWords').clear();
    for (const [index, group] of groups.entries()) {
      // The database writes one group while the next is read.
      const next = putGroup(transaction, group);
      next.catch(() => undefined);
      await writing;
      writing = next;
      if (signal.aborted) throw stopped;
      onProgress(index / groups.length);
    }
    await writing;
  }

  return library
    .use(async (database) => {
      await write(database, names, putAll);
      return true;
    })
    .catch((error: unknown): Answer<boolean> => {
      if (error === stopped) return { ok: true, value: false };
      throw error;
    });
}
