import * as v from 'valibot';
import type { Entries } from '../library/entries';
import type { Damage } from '../library/problem';
import { keyText, recordSchemas, type Stored, type StoreName, storeNames } from '../library/records';

/** The form of the file; a file of a higher number is of a newer Sidecue. */
const backupVersion = 1;

const backupSchema = v.object({
  sidecueBackup: v.pipe(v.number(), v.integer()),
  made: v.string(),
  entries: v.object({
    talks: v.array(v.unknown()),
    transcripts: v.array(v.unknown()),
    homes: v.array(v.unknown()),
    pins: v.array(v.unknown()),
    glossary: v.array(v.unknown()),
    notes: v.array(v.unknown()),
  }),
});

/** What a backup file holds, or why it is none. Damaged records are left out and told. */
export type ReadBackup =
  | {
      readonly ok: true;
      readonly made: string;
      readonly entries: Entries;
      readonly damaged: readonly Damage[];
    }
  | { readonly ok: false; readonly reason: 'no-json' | 'no-backup' | 'newer' };

/** A backup as pieces of one JSON text, for a `Blob`: a whole library may be too long for one string. */
export function backupParts(entries: Entries, made: Date): string[] {
  const stores = storeNames.map((store, at) => [
    `${at === 0 ? '' : ',\n'}${JSON.stringify(store)}:[`,
    ...entries[store].map((record, index) => `${index === 0 ? '\n' : ',\n'}${JSON.stringify(record)}`),
    ']',
  ]);
  const head = `{"sidecueBackup":${backupVersion},"made":${JSON.stringify(made.toISOString())},"entries":{\n`;
  return [head, ...stores.flat(), '}}\n'];
}

/** Reads a backup file and checks each record in it. */
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
  const entries: Record<StoreName, unknown[]> = {
    talks: [],
    transcripts: [],
    homes: [],
    pins: [],
    glossary: [],
    notes: [],
  };
  const damaged: Damage[] = [];
  for (const store of storeNames) {
    file.output.entries[store].forEach((value, index) => {
      const record = v.safeParse(recordSchemas[store], value);
      if (record.success) entries[store].push(record.output);
      else damaged.push({ store, key: String(index + 1), reason: record.issues[0].message });
    });
  }
  return { ok: true, made: file.output.made, entries: entries as unknown as Entries, damaged };
}

/** How many records of one kind a restore would add, change or leave as they are. */
export interface KindPlan {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** What restoring a backup will do. Nothing that is in the library and not in the backup is touched. */
export interface RestorePlan {
  /** A talk and its lines count as one. */
  readonly kinds: { readonly [Name in Exclude<StoreName, 'transcripts'>]: KindPlan };
  readonly addedTitles: readonly string[];
  readonly changedTitles: readonly string[];
  /** The records to write: those that are new or different. */
  readonly entries: Entries;
}

type Change = keyof KindPlan;

/** Compares a backup with the library as it is. */
export function planRestore(backup: Entries, present: Entries): RestorePlan {
  const compare = <Name extends StoreName>(store: Name) => {
    const known = new Map(
      present[store].map((record) => [keyText(store, record), canonical(record)] as const),
    );
    return backup[store].map((record): { record: Stored<Name>; key: string; change: Change } => {
      const key = keyText(store, record);
      const before = known.get(key);
      if (before === undefined) return { record, key, change: 'added' };
      return { record, key, change: before === canonical(record) ? 'same' : 'changed' };
    });
  };
  const compared = {
    talks: compare('talks'),
    transcripts: compare('transcripts'),
    homes: compare('homes'),
    pins: compare('pins'),
    glossary: compare('glossary'),
    notes: compare('notes'),
  };
  const changeOfLines = new Map(compared.transcripts.map(({ key, change }) => [key, change]));
  const talks = compared.talks.map((talk) => {
    const lines = changeOfLines.get(talk.key) ?? 'same';
    return talk.change === 'same' && lines !== 'same' ? { ...talk, change: 'changed' as const } : talk;
  });
  const titles = (change: Change) =>
    talks.filter((talk) => talk.change === change).map(({ record }) => record.title);
  const news = (store: StoreName) =>
    compared[store].filter(({ change }) => change !== 'same').map(({ record }) => record);
  return {
    kinds: {
      talks: count(talks),
      homes: count(compared.homes),
      pins: count(compared.pins),
      glossary: count(compared.glossary),
      notes: count(compared.notes),
    },
    addedTitles: titles('added'),
    changedTitles: titles('changed'),
    entries: Object.fromEntries(storeNames.map((store) => [store, news(store)])) as unknown as Entries,
  };
}

function count(changes: readonly { readonly change: Change }[]): KindPlan {
  const of = (wanted: Change) => changes.filter(({ change }) => change === wanted).length;
  return { added: of('added'), changed: of('changed'), same: of('same') };
}

/** JSON with the names of each object in order: equal for equal records, however they were written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
