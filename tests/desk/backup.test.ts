import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupParts, planRestore, readBackup } from '../../lib/desk/backup';
import { type Entries, noEntries } from '../../lib/library/entries';

const made = new Date('2026-03-04T05:06:07Z');

function talkRecords(id: string, title: string, words: string): Pick<Entries, 'talks' | 'transcripts'> {
  return {
    talks: [
      {
        id,
        title,
        people: [],
        show: '',
        date: '',
        language: 'en',
        added: '2026-01-01T00:00:00.000Z',
        format: 'srt',
        isTimed: true,
        lines: 1,
        length: 2,
      },
    ],
    transcripts: [{ talkId: id, chapters: [], cues: [{ start: 0, end: 2, text: words }] }],
  };
}

const library: Entries = {
  ...noEntries,
  ...talkRecords('one', 'First', 'hello'),
  homes: [{ key: 'youtube:StandInNo01', home: { kind: 'youtube', id: 'StandInNo01' }, talkId: 'one' }],
  pins: [{ talkId: 'one', home: 'youtube:StandInNo01', duration: 60, pins: [{ media: 1, transcript: 0 }] }],
  glossary: [{ heard: 'emelops', said: 'MLOps' }],
  notes: [{ id: 'n', talkId: 'one', at: 1.5, text: 'a note with "quotes"\nand a line' }],
};

const nothing = { added: 0, changed: 0, same: 0 };

/** A file with the library in it, changed. */
const changed = (change: (entries: Record<string, object[]>) => object) => {
  const { entries } = JSON.parse(backupParts(library, made).join(''));
  return readBackup(
    JSON.stringify({ sidecueBackup: 1, made: 'x', entries: { ...entries, ...change(entries) } }),
  );
};

describe('The file', () => {
  test.for([0, -3, 0.5, null, '1'])('of version %j is no backup', (sidecueBackup) => {
    const text = JSON.stringify({ sidecueBackup, made: 'x', entries: {} });
    expect(readBackup(text)).toEqual({ ok: false, reason: 'no-backup' });
  });

  test('loses a talk without lines with all but its notes, and says so', () => {
    expect(changed(() => ({ transcripts: [] }))).toEqual({
      ok: true,
      made: 'x',
      entries: { ...noEntries, glossary: library.glossary, notes: library.notes },
      damaged: [
        { store: 'talks', key: '1', reason: 'no lines' },
        { store: 'homes', key: '1', reason: 'no talk' },
        { store: 'pins', key: '1', reason: 'no talk' },
      ],
    });
  });

  test('loses lines without a talk', () => {
    expect(changed(() => ({ talks: [] }))).toMatchObject({
      entries: { talks: [], transcripts: [], homes: [], pins: [] },
      damaged: [{ store: 'transcripts' }, { store: 'homes' }, { store: 'pins' }],
    });
  });

  test('keeps homes and pins of a talk that comes with Sidecue, and takes no other talk for it', () => {
    const talkId = '004_b8540f422696e68f';
    const [home, pins] = [library.homes[0], library.pins[0]];
    const read = changed(({ talks, transcripts }) => ({
      talks: [{ ...talks![0], id: talkId }],
      transcripts: [{ ...transcripts![0], talkId }],
      homes: [{ ...home, talkId }],
      pins: [{ ...pins, talkId }],
    }));
    expect(read).toMatchObject({
      entries: { talks: [], transcripts: [], homes: [{ talkId }], pins: [{ talkId }] },
      damaged: [
        { store: 'talks', reason: 'a talk that comes with Sidecue' },
        { store: 'transcripts', reason: 'no talk' },
      ],
    });
  });

  test('loses a home that stands under the key of another one', () => {
    const read = changed(({ homes }) => ({ homes: [{ ...homes![0], key: 'youtube:StandInNo02' }] }));
    expect(read).toMatchObject({
      entries: { homes: [] },
      damaged: [{ store: 'homes', key: '1', reason: 'the key of another home' }],
    });
  });

  test('says which of two records with one key is left out, unless they are the same', () => {
    const [note] = library.notes;
    const read = changed(() => ({ notes: [note, note, { ...note, text: 'other' }] }));
    expect(read).toMatchObject({
      entries: { notes: [note] },
      damaged: [{ store: 'notes', key: '3', reason: 'another record with the same key' }],
    });
  });

  test('keeps two taught words apart, however they are split', () => {
    const glossary = [
      { heard: 'a b', said: 'c' },
      { heard: 'a', said: 'b c' },
    ];
    expect(changed(() => ({ glossary }))).toMatchObject({ entries: { glossary }, damaged: [] });
    const plan = planRestore({ ...noEntries, glossary }, { ...noEntries, glossary: glossary.slice(0, 1) });
    expect(plan.kinds.glossary).toEqual({ added: 1, changed: 0, same: 1 });
  });

  test('gives back every record that was put into it', () => {
    const read = readBackup(backupParts(library, made).join(''));
    expect(read).toEqual({ ok: true, made: '2026-03-04T05:06:07.000Z', entries: library, damaged: [] });
  });

  test('keeps any text of notes and words', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
        // Half a surrogate pair does not survive UTF-8, and no page can make one.
        const words = text.toWellFormed();
        const entries: Entries = {
          ...noEntries,
          glossary: [{ heard: words, said: words }],
          notes: [{ id: words, talkId: words, at: 0, text: words }],
        };
        expect(readBackup(backupParts(entries, made).join(''))).toMatchObject({ ok: true, entries });
      }),
    );
  });

  test('of an empty library is a backup too', () => {
    expect(readBackup(backupParts(noEntries, made).join(''))).toMatchObject({ ok: true, entries: noEntries });
  });

  test('has the same text as ever', () => {
    const [record] = library.glossary;
    const text = backupParts({ ...noEntries, glossary: [record!, { heard: 'a', said: 'b' }] }, made).join('');
    expect(text).toBe(
      '{"sidecueBackup":1,"made":"2026-03-04T05:06:07.000Z","entries":{\n' +
        '"talks":[],\n"transcripts":[],\n"homes":[],\n"pins":[],\n' +
        '"glossary":[\n{"heard":"emelops","said":"MLOps"},\n{"heard":"a","said":"b"}],\n"notes":[]}}\n',
    );
  });

  test('that is older than one of the stores is read as having nothing of it', () => {
    const { notes: _, ...older } = library;
    const text = JSON.stringify({ sidecueBackup: 1, made: made.toISOString(), entries: older });
    expect(readBackup(text)).toMatchObject({ ok: true, entries: { ...library, notes: [] }, damaged: [] });
  });

  test.each([
    ['no JSON', '{"sidecueBackup":1', 'no-json'],
    ['another JSON', '{"segments":[]}', 'no-backup'],
    ['a list', '[]', 'no-backup'],
    ['a backup without its entries', '{"sidecueBackup":1,"made":""}', 'no-backup'],
    ['a backup whose store is no list', '{"sidecueBackup":1,"made":"","entries":{"notes":{}}}', 'no-backup'],
    ['a newer form', '{"sidecueBackup":2,"pages":[]}', 'newer'],
  ])('that is %s is refused as such', (_, text, reason) => {
    expect(readBackup(text)).toEqual({ ok: false, reason });
  });

  test('with a damaged record is read without it, and tells which it was', () => {
    const broken = {
      ...library,
      notes: [...library.notes, { id: 'x', talkId: 'one', at: 'soon', text: '' }],
    };
    const read = readBackup(backupParts(broken as unknown as Entries, made).join(''));
    expect(read).toMatchObject({
      ok: true,
      entries: library,
      damaged: [{ store: 'notes', key: '2', reason: expect.stringContaining('number') }],
    });
  });
});

describe('The plan of a restore', () => {
  test('into an empty library adds everything', () => {
    const plan = planRestore(library, noEntries);
    const one = { ...nothing, added: 1 };
    expect(plan.kinds).toEqual({ talks: one, homes: one, pins: one, glossary: one, notes: one });
    expect(plan.addedTitles).toEqual(['First']);
    expect(plan.entries).toEqual(library);
  });

  test('into the same library writes nothing, whatever the order of names in its records', () => {
    const reversed = Object.fromEntries(
      Object.entries(library).map(([store, records]) => [
        store,
        records.map((record) => Object.fromEntries(Object.entries(record).reverse())),
      ]),
    ) as unknown as Entries;
    const plan = planRestore(reversed, library);
    const one = { ...nothing, same: 1 };
    expect(plan.kinds).toEqual({ talks: one, homes: one, pins: one, glossary: one, notes: one });
    expect(plan.entries).toEqual(noEntries);
  });

  test('tells a renamed talk and a talk with other lines as changed, and writes only what differs', () => {
    const present: Entries = {
      ...noEntries,
      talks: [...talkRecords('one', 'First', '').talks, ...talkRecords('two', 'Second', '').talks],
      transcripts: [
        ...talkRecords('one', '', 'old words').transcripts,
        ...talkRecords('two', '', 'same').transcripts,
      ],
    };
    const backup: Entries = {
      ...noEntries,
      talks: [...talkRecords('one', 'First', '').talks, ...talkRecords('two', 'Renamed', '').talks],
      transcripts: [
        ...talkRecords('one', '', 'new words').transcripts,
        ...talkRecords('two', '', 'same').transcripts,
      ],
    };
    const plan = planRestore(backup, present);
    expect(plan.kinds.talks).toEqual({ ...nothing, changed: 2 });
    expect(plan.changedTitles).toEqual(['First', 'Renamed']);
    expect(plan.entries.talks.map(({ id }) => id)).toEqual(['two']);
    expect(plan.entries.transcripts.map(({ talkId }) => talkId)).toEqual(['one']);
  });

  test('leaves what only the library has', () => {
    const plan = planRestore(noEntries, library);
    expect(plan.entries).toEqual(noEntries);
    expect(plan.kinds.notes).toEqual(nothing);
  });
});
