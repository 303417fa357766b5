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

/** How a restore ended. `file-changed`: what was compared can no longer be read from the file. */
export type RestoreEnd = 'restored' | 'stopped' | 'file-changed';

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

const fileChanged = new Error('The file has changed.');

/**
 * Reads records that were checked when the file was compared. If the file has changed since, throws `fileChanged`: the
 * browser refuses to read it, or something else stands there.
 */
function createGroupReader(file: Blob) {
  const reader = new FileReaderSync();
  const decoder = new TextDecoder();
  return (group: readonly RecordPlace[]) => {
    const first = group[0]?.from ?? 0;
    try {
      const bytes = new Uint8Array(reader.readAsArrayBuffer(file.slice(first, group.at(-1)?.to)));
      return group.map(({ store, from, to }) => {
        const text = decoder.decode(bytes.subarray(from - first, to - first));
        const checked = checkRecord(store, JSON.parse(text));
        if (!checked.ok) throw fileChanged;
        return { store, record: checked.record };
      });
    } catch {
      throw fileChanged;
    }
  };
}

/** Whether a record changes the words of a talk that the search may have read. */
const changesWords = ({ store, change }: RecordPlace): boolean =>
  store === 'corrections' || (store === 'transcripts' && change === 'changed');

/**
 * Writes these records of a backup file in one transaction: all of them or none. A record replaces the one with the
 * same key. Works in a worker only: a transaction ends when anything but the
 * database is awaited, so the file is read synchronously.
 */
export async function restoreBackup(
  library: Library,
  file: Blob,
  places: readonly RecordPlace[],
  { onProgress, signal }: RestoreOptions,
): Promise<Answer<RestoreEnd>> {
  const readGroup = createGroupReader(file);
  const names: StoreName[] = [...backupStores.map(({ name }) => name), 'searchWords'];
  const groups = inGroups(places);
  const stopped = new Error('stopped');

  /** The talk may have been heard since the file was compared. */
  async function putPlace(transaction: WriteTransaction, place: Stored<'places'>): Promise<void> {
    const store = transaction.objectStore('places');
    if (isNewerPlace(place, await store.get([place.talkId, place.home]))) await store.put(place);
  }

  async function putGroup(transaction: WriteTransaction, group: readonly RecordPlace[]): Promise<void> {
    const writes = readGroup(group).map(({ store, record }) => {
      if ('heard' in record && 'at' in record) return putPlace(transaction, record);
      return transaction.objectStore(store).put(record as never);
    });
    await Promise.all(writes);
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
      return 'restored' as const;
    })
    .catch((error: unknown): Answer<RestoreEnd> => {
      if (error === stopped) return { ok: true, value: 'stopped' };
      if (error === fileChanged) return { ok: true, value: 'file-changed' };
      throw error;
    });
}
