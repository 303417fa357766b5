import * as v from 'valibot';
import { homeKey } from '../homes/home';
import type { Damage } from '../library/problem';
import { wrongHomeKey } from '../library/records';
import { type BackupStoreName, backupStores, type Stored, schemaOf } from '../library/stores';

/** The version of the file format. A file with a higher number was made by a newer Sidecue. */
const backupVersion = 1;

/** The structure around the records. A backup that is older than a store has no list for it. */
const frameSchema = v.object({
  sidecueBackup: v.pipe(v.number(), v.integer(), v.minValue(1)),
  made: v.string(),
  entries: v.record(v.string(), v.array(v.unknown())),
});

/** Why a file is not restored. */
export type Refusal = 'no-json' | 'no-backup' | 'newer' | 'unreadable' | 'changed';

/** The beginning of the file, before the first store. */
export function backupHead(made: Date): string {
  return `{"sidecueBackup":${backupVersion},"made":${JSON.stringify(made.toISOString())},"entries":{\n`;
}

/** The text before the records of a store. */
export function storeHead(name: BackupStoreName): string {
  return `${name === backupStores[0]?.name ? '' : ',\n'}${JSON.stringify(name)}:[`;
}

/** A record of a store as text, with what separates it from the record before. */
export function recordText(record: object, isFirst: boolean): string {
  return `${isFirst ? '\n' : ',\n'}${JSON.stringify(record)}`;
}

/** The text after the records of a store. */
export const storeEnd = ']';

/** The end of the file, after the last store. */
export const backupEnd = '}}\n';

/** What is wrong with a file, judged by the text around its records; null if it is a backup. */
export function refusalOf(frame: string): Refusal | null {
  let json: unknown;
  try {
    json = JSON.parse(frame);
  } catch {
    return 'no-json';
  }
  const version = v.safeParse(v.object({ sidecueBackup: v.number() }), json);
  if (version.success && version.output.sidecueBackup > backupVersion) return 'newer';
  return v.is(frameSchema, json) ? null : 'no-backup';
}

/** A record of a store, or what is wrong with it. */
export type CheckedRecord<Name extends BackupStoreName = BackupStoreName> =
  | { readonly ok: true; readonly record: Stored<Name> }
  | { readonly ok: false; readonly reason: string };

/** Checks one record of a backup. */
export function checkRecord<Name extends BackupStoreName>(store: Name, value: unknown): CheckedRecord<Name> {
  const read = v.safeParse(schemaOf(store), value);
  if (!read.success) return { ok: false, reason: read.issues[0].message };
  const record = read.output as Stored<Name>;
  if ('key' in record && record.key !== homeKey(record.home)) return { ok: false, reason: wrongHomeKey };
  return { ok: true, record };
}

/** How many records of one kind a restore would add, change, or leave unchanged. */
export interface KindPlan {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

/** The kinds that a restore plan counts. A talk and its lines count as one. */
export type PlannedKind = Exclude<BackupStoreName, 'transcripts'>;

/** What a restore will do. It does not touch anything that is only in the library. */
export interface RestorePlan {
  readonly kinds: { readonly [Kind in PlannedKind]: KindPlan };
  readonly addedTitles: readonly string[];
  readonly changedTitles: readonly string[];
}

export type Change = keyof KindPlan;

/** What a restore would do with one record. */
export interface PlannedRecord {
  readonly store: BackupStoreName;
  readonly change: Change;
  /** The talk that it is, or that it belongs to. */
  readonly talkId?: string;
  /** Only for a talk. */
  readonly title?: string;
}

/** Sums up what a restore would do. A talk with only new or changed lines counts as changed. */
export function planOf(records: readonly PlannedRecord[]): RestorePlan {
  const linesDiffer = new Set(
    records
      .filter(({ store, change }) => store === 'transcripts' && change !== 'same')
      .map(({ talkId }) => talkId),
  );
  const counted = records
    .filter(({ store }) => store !== 'transcripts')
    .map((record): PlannedRecord => {
      const hasOtherLines = record.store === 'talks' && linesDiffer.has(record.talkId);
      return record.change === 'same' && hasOtherLines ? { ...record, change: 'changed' } : record;
    });
  const count = (store: BackupStoreName): KindPlan => {
    const of = (wanted: Change) =>
      counted.filter((record) => record.store === store && record.change === wanted).length;
    return { added: of('added'), changed: of('changed'), same: of('same') };
  };
  const titles = (change: Change) =>
    counted.flatMap((record) => (record.change === change && record.title ? [record.title] : []));
  const kinds = backupStores.filter(({ name }) => name !== 'transcripts');
  return {
    kinds: Object.fromEntries(
      kinds.map(({ name }) => [name, count(name)]),
    ) as unknown as RestorePlan['kinds'],
    addedTitles: titles('added'),
    changedTitles: titles('changed'),
  };
}

/** Whether two records have the same content, regardless of the order of their properties. */
export function holdSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((part, index) => holdSame(part, b[index]));
  }
  const [inA, inB] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const names = Object.keys(inA);
  if (names.length !== Object.keys(inB).length) return false;
  return names.every((name) => Object.hasOwn(inB, name) && holdSame(inA[name], inB[name]));
}

/** Describes a damaged record. `index` is its index in its list. */
export const damageAt = (store: string, index: number, reason: string): Damage => ({
  store,
  key: String(index + 1),
  reason,
});
