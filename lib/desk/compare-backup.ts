import type { Library } from '../library/library';
import { isNewerPlace } from '../library/places';
import type { Answer, Damage, LibraryProblem } from '../library/problem';
import { type BackupStoreName, backupStores, keyOf, keyText } from '../library/stores';
import { type Change, holdSame, type PlannedRecord, planOf, type Refusal, type RestorePlan } from './backup';
import { checkTogether, type KnownIds, type RecordToCheck } from './backup-checks';
import { type BackupRecord, readBackup } from './read-backup';

/** What a backup file would change, or why the file cannot be compared. */
export type Comparison =
  | { readonly outcome: 'plan'; readonly plan: RestorePlan; readonly damaged: readonly Damage[] }
  | { readonly outcome: 'refused'; readonly reason: Refusal }
  | { readonly outcome: 'problem'; readonly problem: LibraryProblem };

/** Where a record is in the file, and what a restore will do with it. */
export interface RecordPlace {
  readonly store: BackupStoreName;
  readonly change: Change;
  readonly from: number;
  readonly to: number;
}

export interface ComparedBackup {
  readonly comparison: Comparison;
  /** The records that are new or different, in the order of the file. */
  readonly places: readonly RecordPlace[];
}

/** One record of the file, with what restoring it would do. */
interface ComparedRecord extends PlannedRecord, RecordPlace, RecordToCheck {
  readonly store: BackupStoreName;
}

const failed = (comparison: Comparison): ComparedBackup => ({ comparison, places: [] });

/**
 * Compares a backup file with the library, some records at a time. `onProgress` gets how much of the file has been
 * read, from 0 to 1. Takes seconds for a large file, so it belongs in a worker.
 */
export async function compareBackup(
  library: Library,
  file: Blob,
  onProgress: (part: number) => void,
): Promise<ComparedBackup> {
  const damaged: Damage[] = [];
  const compared: ComparedRecord[] = [];
  const parts = readBackup(file);
  let comparing: ReturnType<typeof compareRecords> = Promise.resolve({ ok: true, value: [] });
  for (;;) {
    // The next records are read while the database looks up the last ones.
    const [part, last] = await Promise.all([parts.next(), comparing]);
    if (part.done && part.value) return failed({ outcome: 'refused', reason: part.value });
    if (!last.ok) return failed({ outcome: 'problem', problem: last.problem });
    compared.push(...last.value);
    if (part.done) break;
    damaged.push(...part.value.damaged);
    comparing = compareRecords(library, part.value.records);
    onProgress(part.value.bytes / file.size);
  }
  const known = await knownIds(library);
  if (!known.ok) return failed({ outcome: 'problem', problem: known.problem });
  const checked = await checkTogether(compared, known.value, async (one, other) => {
    const texts = await Promise.all([one, other].map(({ from, to }) => file.slice(from, to).text()));
    return texts[0] === texts[1];
  });
  const { whole } = checked;
  damaged.push(...checked.damaged);
  const places = whole
    .filter(({ change }) => change !== 'same')
    .map(({ store, change, from, to }) => ({ store, change, from, to }));
  return { comparison: { outcome: 'plan', plan: planOf(whole), damaged }, places };
}

function comparedRecord({ store, record, index, from, to }: BackupRecord, change: Change): ComparedRecord {
  const place = { store, index, from, to, change, key: keyText(store, record) };
  if (store === 'talks' && 'title' in record) return { ...place, talkId: record.id, title: record.title };
  return 'talkId' in record ? { ...place, talkId: record.talkId } : place;
}

/** The records, each with what restoring it would do. */
function compareRecords(
  library: Library,
  records: readonly BackupRecord[],
): Promise<Answer<readonly ComparedRecord[]>> {
  return library.use((database) => {
    const transaction = database.transaction(backupStores.map(({ name }) => name));
    return Promise.all(
      records.map(async (read) => {
        const { store, record } = read;
        const before = await transaction.objectStore(store).get(keyOf(store, record) as never);
        if (before === undefined) return comparedRecord(read, 'added');
        const isSame =
          'heard' in record && 'at' in record ? !isNewerPlace(record, before) : holdSame(before, record);
        return comparedRecord(read, isSame ? 'same' : 'changed');
      }),
    );
  });
}

/** The talks that are in the library, and those whose lines are. */
function knownIds(library: Library): Promise<Answer<KnownIds>> {
  return library.use(async (database) => ({
    talks: new Set(await database.getAllKeys('talks')),
    lines: new Set(await database.getAllKeys('transcripts')),
  }));
}
