import type { Damage } from '../library/problem';
import { type BackupStoreName, backupStores, type Stored } from '../library/stores';
import { checkRecord, damageAt, type Refusal, refusalOf } from './backup';
import { createRecordSplitter, type FileRecord } from './split-records';

/** A record of a backup file that has been checked. */
export interface BackupRecord {
  readonly store: BackupStoreName;
  readonly record: Stored<BackupStoreName>;
  /** Its index in its list. */
  readonly index: number;
  /** Where it is in the file, in bytes; `to` is excluded. */
  readonly from: number;
  readonly to: number;
}

/** Some records of a file. */
export interface ReadPart {
  readonly records: readonly BackupRecord[];
  readonly damaged: readonly Damage[];
  /** How many bytes of the file have been read. */
  readonly bytes: number;
}

/** The file is read in pieces of this many bytes. */
const pieceBytes = 1 << 21;

const storeNames: readonly string[] = backupStores.map(({ name }) => name);

/**
 * Reads a backup piece by piece and checks each record. Returns why the file is not a backup, or null. What was yielded
 * only counts if it returns null.
 */
export async function* readBackup(file: Blob): AsyncGenerator<ReadPart, Refusal | null, void> {
  const splitter = createRecordSplitter();
  for (let from = 0; from < file.size; from += pieceBytes) {
    const bytes = await bytesOf(file.slice(from, from + pieceBytes));
    if (!bytes) return 'unreadable';
    const part = readPart(splitter.push(bytes));
    if (!part) return 'no-json';
    if (splitter.isOtherFile()) return 'no-backup';
    yield { ...part, bytes: from + bytes.length };
  }
  return refusalOf(splitter.frame());
}

async function bytesOf(piece: Blob): Promise<Uint8Array | null> {
  // The file may have been changed or removed.
  const buffer = await piece.arrayBuffer().catch(() => null);
  return buffer && new Uint8Array(buffer);
}

/**
 * The records, and descriptions of damaged ones; null if one of them is not JSON. Lists of unknown stores are skipped.
 */
function readPart(found: readonly FileRecord[]): Pick<ReadPart, 'records' | 'damaged'> | null {
  const records: BackupRecord[] = [];
  const damaged: Damage[] = [];
  for (const { list, index, from, to, text } of found) {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return null;
    }
    if (!storeNames.includes(list)) continue;
    const store = list as BackupStoreName;
    const checked = checkRecord(store, value);
    if (checked.ok) records.push({ store, record: checked.record, index, from, to });
    else damaged.push(damageAt(store, index, checked.reason));
  }
  return { records, damaged };
}
