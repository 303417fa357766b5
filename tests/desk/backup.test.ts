import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRecord, holdSame, planOf, refusalOf } from '../../lib/desk/backup';
import { type BackupRecord, readBackup } from '../../lib/desk/read-backup';
import { createRecordSplitter, type FileRecord } from '../../lib/desk/split-records';
import { type Entries, noEntries } from '../../lib/library/entries';
import type { Damage } from '../../lib/library/problem';
import { backupStores } from '../../lib/library/stores';
import { library, made, textOf } from './backup-file';

async function read(text: string | Blob) {
  const records: BackupRecord[] = [];
  const damaged: Damage[] = [];
  const parts = readBackup(new Blob([text]));
  for (;;) {
    const part = await parts.next();
    if (part.done) return { refusal: part.value, records, damaged };
    records.push(...part.value.records);
    damaged.push(...part.value.damaged);
  }
}

const entriesOf = (records: readonly BackupRecord[]) =>
  Object.fromEntries(
    backupStores.map(({ name }) => [
      name,
      records.filter(({ store }) => store === name).map(({ record }) => record),
    ]),
  );

describe('The file', () => {
  test('gives back every record that was put into it, and tells where it stands', async () => {
    const text = textOf(library);
    const { refusal, records, damaged } = await read(text);
    expect([refusal, damaged]).toEqual([null, []]);
    expect(entriesOf(records)).toEqual(library);
    for (const { from, to, record } of records) expect(JSON.parse(text.slice(from, to))).toEqual(record);
  });

  test('keeps any text of notes and words, wherever the pieces of the file end', () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (all, length) => {
        // Half a surrogate pair does not survive UTF-8, and no page can make one.
        const notes = all.map((text, at) => ({ id: `${at}`, talkId: 't', at, text: text.toWellFormed() }));
        const bytes = new TextEncoder().encode(textOf({ ...library, notes }));
        const splitter = createRecordSplitter();
        const found: FileRecord[] = [];
        for (let from = 0; from < bytes.length; from += length)
          found.push(...splitter.push(bytes.subarray(from, from + length)));
        const kept = found.filter(({ list }) => list === 'notes').map(({ text }) => JSON.parse(text));
        expect(kept).toEqual(notes);
        expect(refusalOf(splitter.frame())).toBeNull();
      }),
    );
  });

  test('has the same text as ever', () => {
    const [record] = library.glossary;
    const text = textOf({ ...noEntries, glossary: [record!, { heard: 'a', said: 'b' }] });
    expect(text).toBe(
      '{"sidecueBackup":1,"made":"2026-03-04T05:06:07.000Z","entries":{\n' +
        '"talks":[],\n"transcripts":[],\n"homes":[],\n"pins":[],\n' +
        '"glossary":[\n{"heard":"emelops","said":"MLOps"},\n{"heard":"a","said":"b"}],\n"notes":[],\n"places":[],\n"corrections":[],\n"secondTranscripts":[]}}\n',
    );
  });

  test.each([
    ['with spaces and line breaks', (json: string) => JSON.stringify(JSON.parse(json), null, 2)],
    ['with a byte order mark', (json: string) => `\uFEFF${json}`],
    [
      'with its version at the end and another store',
      (json: string) => {
        const { sidecueBackup, made, entries } = JSON.parse(json);
        return JSON.stringify({
          more: [{ a: [1] }],
          made,
          entries: { new: [1, 'x'], ...entries },
          sidecueBackup,
        });
      },
    ],
  ])('%s is read like any other', async (_, change) => {
    const { refusal, records, damaged } = await read(change(textOf(library)));
    expect([refusal, damaged]).toEqual([null, []]);
    expect(entriesOf(records)).toEqual(library);
  });

  test('that is older than one of the stores is read as having nothing of it', async () => {
    const { notes: _, ...older } = library;
    const text = JSON.stringify({ sidecueBackup: 1, made: made.toISOString(), entries: older });
    const { refusal, records } = await read(text);
    expect(refusal).toBeNull();
    expect(entriesOf(records)).toEqual({ ...library, notes: [] });
  });

  const whole = textOf(library);
  test.each([
    ['no JSON', '{"sidecueBackup":1', 'no-json'],
    ['empty', '', 'no-json'],
    ['cut in a record', whole.slice(0, whole.indexOf('hello')), 'no-json'],
    ['cut between two stores', whole.slice(0, whole.indexOf('"pins"')), 'no-json'],
    ['a backup with a record that is no JSON', whole.replace('"title":', '"title"'), 'no-json'],
    [
      'a backup with a mark of byte order before a record',
      whole.replace('[\n{"key"', '[\ufeff\n{"key"'),
      'no-json',
    ],
    [
      'a backup with a mark of byte order for a record',
      whole.replace('"secondTranscripts":[', '"secondTranscripts":[\ufeff'),
      'no-json',
    ],
    ['a backup with a comma too many', whole.replace('"MLOps"}', '"MLOps"},'), 'no-json'],
    ['a backup with text after it', `${whole}{}`, 'no-json'],
    ['another JSON', '{"segments":[]}', 'no-backup'],
    [
      'a large other JSON',
      JSON.stringify({ segments: Array.from({ length: 500_000 }, () => 7) }),
      'no-backup',
    ],
    ['a list', '[]', 'no-backup'],
    ['a backup without its entries', '{"sidecueBackup":1,"made":""}', 'no-backup'],
    ['a backup whose store is no list', '{"sidecueBackup":1,"made":"","entries":{"notes":{}}}', 'no-backup'],
    ['a newer form', '{"sidecueBackup":2,"pages":[]}', 'newer'],
    ['of version 0', whole.replace('"sidecueBackup":1', '"sidecueBackup":0'), 'no-backup'],
    ['of a version below 0', whole.replace('"sidecueBackup":1', '"sidecueBackup":-3'), 'no-backup'],
  ])('that is %s is refused as such', async (_, text, reason) => {
    expect((await read(text)).refusal).toBe(reason);
  });

  test('with a damaged record is read without it, and tells which it was', async () => {
    const broken = {
      ...library,
      notes: [...library.notes, { id: 'x', talkId: 'one', at: 'soon', text: '' }],
    };
    const { records, damaged } = await read(textOf(broken as unknown as Entries));
    expect(entriesOf(records)).toEqual(library);
    expect(damaged).toEqual([{ store: 'notes', key: '2', reason: expect.stringContaining('number') }]);
  });

  test('with a home under the key of another one is damaged there', () => {
    const [home] = library.homes;
    expect(checkRecord('homes', home)).toEqual({ ok: true, record: home });
    expect(checkRecord('homes', { ...home, key: 'youtube:OtherVideo1' })).toMatchObject({ ok: false });
  });
});

describe('The plan of a restore', () => {
  const place = { store: 'talks', talkId: 'one', title: 'First' } as const;

  test('counts by kind, and a talk of which only the lines differ as changed', () => {
    const plan = planOf([
      { ...place, change: 'same' },
      { ...place, talkId: 'two', title: 'Second', change: 'same' },
      { ...place, talkId: 'three', title: 'Third', change: 'added' },
      { store: 'transcripts', talkId: 'one', change: 'changed' },
      { store: 'transcripts', talkId: 'two', change: 'same' },
      { store: 'notes', change: 'added' },
    ]);
    expect(plan.kinds).toMatchObject({
      talks: { added: 1, changed: 1, same: 1 },
      notes: { added: 1, changed: 0, same: 0 },
      pins: { added: 0, changed: 0, same: 0 },
    });
    expect(plan.kinds).not.toHaveProperty('transcripts');
    expect([plan.addedTitles, plan.changedTitles]).toEqual([['Third'], ['First']]);
  });

  test('takes records for the same whatever the order of their names, and for nothing else', () => {
    const json = fc.jsonValue();
    const reversed = (value: unknown): unknown =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([name, part]) => [name, reversed(part)]),
          )
        : value;
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(holdSame(a, reversed(a))).toBe(true);
        expect(holdSame({ a }, { a, b })).toBe(false);
        expect(holdSame([a], [a, b])).toBe(false);
        expect(holdSame(a, { a })).toBe(false);
      }),
    );
  });
});
