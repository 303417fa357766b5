import { homeKey } from '../homes/home';
import { bundledTalk } from '../library/all-talks';
import { type Entries, makeEntries } from '../library/entries';
import type { Damage } from '../library/problem';
import { type BackupStoreName, keyText, type Stored } from '../library/stores';

export interface CheckedEntries {
  readonly entries: Entries;
  /** What was left out, and why; `key` is the place of the record in its list, from 1. */
  readonly damaged: readonly Damage[];
}

/** Why a record cannot be restored; null when it can. */
type Check<Name extends BackupStoreName> = (record: Stored<Name>) => string | null;

/**
 * Checks the records of a backup file against each other: each by itself has the right shape already. Left out are
 * talks without lines and lines without a talk, what belongs to a talk that is not there, homes under the key of
 * another home, and all but the first of different records with one key. Notes stay, also those without a talk:
 * the library page lists them.
 */
export function checkTogether(entries: Entries): CheckedEntries {
  const withLines = new Set(entries.transcripts.map(({ talkId }) => talkId));
  const brought = new Set(
    entries.talks.map(({ id }) => id).filter((id) => withLines.has(id) && !bundledTalk(id)),
  );
  const hasTalk = ({ talkId }: { talkId: string }) => brought.has(talkId) || bundledTalk(talkId) !== null;
  const checks: { readonly [Name in BackupStoreName]: Check<Name> } = {
    talks: ({ id }) => {
      if (bundledTalk(id)) return 'a talk that comes with Sidecue';
      return withLines.has(id) ? null : 'no lines';
    },
    transcripts: (record) => (brought.has(record.talkId) ? null : 'no talk'),
    homes: (record) => {
      if (record.key !== homeKey(record.home)) return 'the key of another home';
      return hasTalk(record) ? null : 'no talk';
    },
    pins: (record) => (hasTalk(record) ? null : 'no talk'),
    glossary: () => null,
    notes: () => null,
  };
  const damaged: Damage[] = [];
  const checked = makeEntries(<Name extends BackupStoreName>(store: Name) => {
    const byKey = new Map<string, Stored<Name>>();
    return entries[store].filter((record: Stored<Name>, index) => {
      const key = keyText(store, record);
      const first = byKey.get(key);
      const reason = first ? 'another record with the same key' : checks[store](record);
      if (!reason) byKey.set(key, record);
      else if (!first || JSON.stringify(first) !== JSON.stringify(record)) {
        damaged.push({ store, key: String(index + 1), reason });
      }
      return !reason;
    });
  });
  return { entries: checked, damaged };
}
