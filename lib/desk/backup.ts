import * as v from 'valibot';
import { type Entries, makeEntries } from '../library/entries';
import type { Damage } from '../library/problem';
import { type BackupStoreName, backupStores, keyText, type Stored, schemaOf } from '../library/stores';
import { checkTogether } from './backup-checks';

/** The form of the file; a file with a higher number was made by a newer Sidecue. */
const backupVersion = 1;

const backupSchema = v.object({
  sidecueBackup: v.pipe(v.number(), v.integer(), v.minValue(1)),
  made: v.string(),
  // A backup that is older than a store has nothing of it.
  entries: v.record(v.string(), v.array(v.unknown())),
});

/** What a backup file holds, or why it is not a backup. Damaged records are left out and listed. */
export type ReadBackup =
  | {
      readonly ok: true;
      readonly made: string;
      readonly entries: Entries;
      readonly damaged: readonly Damage[];
    }
  | { readonly ok: false; readonly reason: 'no-json' | 'no-backup' | 'newer' };

/** A backup as pieces of one JSON text, for a `Blob`. A whole library may be too long for one string. */
export function backupParts(entries: Entries, made: Date): string[] {
  const lists = backupStores.map(({ name }, at) => [
    `${at === 0 ? '' : ',\n'}${JSON.stringify(name)}:[`,
    ...entries[name].map((record, index) => `${index === 0 ? '\n' : ',\n'}${JSON.stringify(record)}`),
    ']',
  ]);
  const head = `{"sidecueBackup":${backupVersion},"made":${JSON.stringify(made.toISOString())},"entries":{\n`;
  return [head, ...lists.flat(), '}}\n'];
}

/** Reads a backup file, and checks each record in it and all of them together. */
export function readBackup(text: string): ReadBackup {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'no-json' };
  }
  const file = v.safeParse(backupSchema, json);
  if (!file.success) {
    const version = v.safeParse(v.object({ sidecueBackup: v.number() }), json);
    const isNewer = version.success && version.output.sidecueBackup > backupVersion;
    return { ok: false, reason: isNewer ? 'newer' : 'no-backup' };
  }
  if (file.output.sidecueBackup > backupVersion) return { ok: false, reason: 'newer' };
  const { made, entries: lists } = file.output;
  const damaged: Damage[] = [];
  const entries = makeEntries(<Name extends BackupStoreName>(store: Name) =>
    (lists[store] ?? []).flatMap((value, index): Stored<Name>[] => {
      const record = v.safeParse(schemaOf(store), value);
      if (record.success) return [record.output as Stored<Name>];
      damaged.push({ store, key: String(index + 1), reason: record.issues[0].message });
      return [];
    }),
  );
  const checked = checkTogether(entries);
  return { ok: true, made, entries: checked.entries, damaged: [...damaged, ...checked.damaged] };
}

/** How many records of one kind a restore would add, change, or leave as they are. */
export interface KindPlan {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** What a restore plan counts: a talk and its lines are one. */
export type PlannedKind = Exclude<BackupStoreName, 'transcripts'>;

/** What a restore will do. It touches nothing that is only in the library. */
export interface RestorePlan {
  readonly kinds: { readonly [Kind in PlannedKind]: KindPlan };
  readonly addedTitles: readonly string[];
  readonly changedTitles: readonly string[];
  /** The records to write: those that are new or different. */
  readonly entries: Entries;
}

type Change = keyof KindPlan;

interface Compared<Name extends BackupStoreName> {
  readonly record: Stored<Name>;
  readonly change: Change;
}

/** Compares a backup with the library as it is. */
export function planRestore(backup: Entries, present: Entries): RestorePlan {
  const compared = Object.fromEntries(
    backupStores.map(({ name }) => [name, compare(name, backup, present)]),
  ) as unknown as { readonly [Name in BackupStoreName]: readonly Compared<Name>[] };
  const { transcripts, ...counted } = { ...compared, talks: withLines(compared.talks, compared.transcripts) };
  const titles = (change: Change) =>
    counted.talks.filter((talk) => talk.change === change).map(({ record }) => record.title);
  return {
    kinds: Object.fromEntries(
      Object.entries(counted).map(([name, changes]) => [name, count(changes)]),
    ) as RestorePlan['kinds'],
    addedTitles: titles('added'),
    changedTitles: titles('changed'),
    entries: makeEntries((store) =>
      compared[store].filter(({ change }) => change !== 'same').map(({ record }) => record),
    ),
  };
}

/** Each record of one store in the backup, with what restoring it would do. */
function compare<Name extends BackupStoreName>(
  store: Name,
  backup: Entries,
  present: Entries,
): Compared<Name>[] {
  const known = new Map(present[store].map((record) => [keyText(store, record), canonical(record)] as const));
  return backup[store].map((record: Stored<Name>) => {
    const before = known.get(keyText(store, record));
    if (before === undefined) return { record, change: 'added' };
    return { record, change: before === canonical(record) ? 'same' : 'changed' };
  });
}

/** The talks; one of which only the lines are new or changed counts as changed. */
function withLines(
  talks: readonly Compared<'talks'>[],
  transcripts: readonly Compared<'transcripts'>[],
): Compared<'talks'>[] {
  const changeOfLines = new Map(transcripts.map(({ record, change }) => [record.talkId, change]));
  return talks.map((talk) => {
    const hasOtherLines = (changeOfLines.get(talk.record.id) ?? 'same') !== 'same';
    return talk.change === 'same' && hasOtherLines ? { ...talk, change: 'changed' } : talk;
  });
}

function count(changes: readonly { readonly change: Change }[]): KindPlan {
  const of = (wanted: Change) => changes.filter(({ change }) => change === wanted).length;
  return { added: of('added'), changed: of('changed'), same: of('same') };
}

/** JSON with the names of each object sorted: equal for equal records, in whatever order they were written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
