import { bundledTalk } from '../library/all-talks';
import type { Damage } from '../library/problem';
import { withoutLines } from '../library/records';
import type { BackupStoreName } from '../library/stores';
import { damageAt } from './backup';

/** What the checks need to know about a record whose own shape is valid. */
export interface RecordToCheck {
  readonly store: BackupStoreName;
  /** Its index in its list. */
  readonly index: number;
  /** Its key as text. */
  readonly key: string;
  /** The talk that it is, or that it belongs to. */
  readonly talkId?: string;
}

/** The ids of talks that are already in the library. */
export interface KnownIds {
  readonly talks: ReadonlySet<string>;
  /** The talks whose lines are there. */
  readonly lines: ReadonlySet<string>;
}

export interface CheckedRecords<Kind> {
  readonly whole: readonly Kind[];
  readonly damaged: readonly Damage[];
}

/**
 * Checks the records of a backup file against each other, and against the library to which they will be written. Left
 * out are: talks without lines, lines without a talk, what belongs to a missing talk, and all but the first of
 * different records with the same key. Notes stay even without a talk, because the library page lists them. `areSame`
 * says whether two records have the same content.
 */
export async function checkTogether<Kind extends RecordToCheck>(
  records: readonly Kind[],
  known: KnownIds,
  areSame: (one: Kind, other: Kind) => Promise<boolean>,
): Promise<CheckedRecords<Kind>> {
  const idsOf = (store: BackupStoreName) =>
    records.flatMap((record) => (record.store === store && record.talkId ? [record.talkId] : []));
  const lines = new Set([...known.lines, ...idsOf('transcripts')]);
  const talks = new Set([
    ...known.talks,
    ...idsOf('talks').filter((id) => lines.has(id) && !bundledTalk(id)),
  ]);
  const reasonOf = ({ store, talkId = '' }: RecordToCheck): string | null => {
    if (store === 'glossary' || store === 'notes') return null;
    if (store === 'talks' && bundledTalk(talkId)) return 'a talk that comes with Sidecue';
    if (store === 'talks') return lines.has(talkId) ? null : withoutLines;
    return talks.has(talkId) || (store !== 'transcripts' && bundledTalk(talkId)) ? null : 'no talk';
  };
  const firsts = new Map<string, Kind>();
  const whole: Kind[] = [];
  const damaged: Damage[] = [];
  for (const record of records) {
    const key = `${record.store} ${record.key}`;
    const first = firsts.get(key);
    const reason = first ? 'another record with the same key' : reasonOf(record);
    if (reason === null) {
      firsts.set(key, record);
      whole.push(record);
    } else if (!first || !(await areSame(first, record))) {
      damaged.push(damageAt(record.store, record.index, reason));
    }
  }
  return { whole, damaged };
}
