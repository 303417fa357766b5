import type { Library } from '../library/library';
import type { Answer } from '../library/problem';
import { backupStores, type StoreName } from '../library/stores';
import { write } from '../library/transaction';
import { checkRecord } from './backup';
import type { RecordPlace } from './compare-backup';

/** Reads without giving way, in workers only. TypeScript knows it for workers alone. */
declare const FileReaderSync: new () => { readAsText(blob: Blob): string };

/** The signal says that the listener does not want it any more. */
export interface RestoreOptions {
  /** Told how much has been written, from 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/** So many records are sent to the database before it is waited for. */
const recordsAtOnce = 20;

/**
 * Writes these records of a backup file in one transaction: all of them or none. A record replaces the one with the
 * same key. The value is false when it was aborted. Works in a worker only: a transaction ends when it waits for
 * anything but the database, so the file is read without waiting.
 */
export async function restoreBackup(
  library: Library,
  file: Blob,
  places: readonly RecordPlace[],
  { onProgress, signal }: RestoreOptions,
): Promise<Answer<boolean>> {
  const reader = new FileReaderSync();
  const names: StoreName[] = backupStores.map(({ name }) => name);
  const stopped = new Error('stopped');
  return library
    .use(async (database) => {
      await write(database, names, async (transaction) => {
        for (let from = 0; from < places.length; from += recordsAtOnce) {
          const writes = places.slice(from, from + recordsAtOnce).map((place) => {
            const text = reader.readAsText(file.slice(place.from, place.to));
            const checked = checkRecord(place.store, JSON.parse(text));
            // It was checked when it was compared, and the browser refuses to read a file that has changed since.
            if (!checked.ok) throw new Error(checked.reason);
            return transaction.objectStore(place.store).put(checked.record as never);
          });
          await Promise.all(writes);
          onProgress(Math.min(1, (from + recordsAtOnce) / places.length));
          if (signal.aborted) throw stopped;
        }
      });
      return true;
    })
    .catch((error: unknown): Answer<boolean> => {
      if (error === stopped) return { ok: true, value: false };
      throw error;
    });
}
