import { describe, expect, test } from 'vitest';
import { checkTogether, type KnownIds, type RecordToCheck } from '../../lib/desk/backup-checks';

const empty: KnownIds = { talks: new Set(), lines: new Set() };
const record = (store: RecordToCheck['store'], talkId: string, change: Partial<RecordToCheck> = {}) => ({
  store,
  index: 0,
  key: JSON.stringify(`${store} of ${talkId}`),
  talkId,
  ...change,
});
const talk = record('talks', 'one');
const lines = record('transcripts', 'one');
const home = record('homes', 'one');
const pins = record('pins', 'one');
const note = record('notes', 'one');
const word = { store: 'glossary', index: 0, key: '["a","b"]' } as const;
const bundledId = '004_b8540f422696e68f';

const check = (records: readonly RecordToCheck[], known = empty, areSame = false) =>
  checkTogether(records, known, async () => areSame);
const reasons = async (...parameters: Parameters<typeof check>) =>
  (await check(...parameters)).damaged.map(({ store, key, reason }) => [store, key, reason]);

describe('Of the records of a backup', () => {
  test('all are taken where a talk is whole', async () => {
    const all = [talk, lines, home, pins, word, note];
    expect(await check(all)).toEqual({ whole: all, damaged: [] });
  });

  test('a talk without lines is left out with all but its notes', async () => {
    const { whole, damaged } = await check([talk, home, pins, word, note]);
    expect(whole).toEqual([word, note]);
    expect(damaged.map(({ store, reason }) => [store, reason])).toEqual([
      ['talks', 'no lines'],
      ['homes', 'no talk'],
      ['pins', 'no talk'],
    ]);
  });

  test('lines without a talk are left out with what belongs to it', async () => {
    expect(await reasons([lines, home, pins])).toEqual([
      ['transcripts', '1', 'no talk'],
      ['homes', '1', 'no talk'],
      ['pins', '1', 'no talk'],
    ]);
  });

  test('what the library has already counts', async () => {
    const known = { talks: new Set(['one']), lines: new Set(['one']) };
    expect(await reasons([talk, home, pins], known)).toEqual([]);
    expect(await reasons([lines], known)).toEqual([]);
  });

  test('homes and pins of a talk that comes with Sidecue are kept, and no other talk is taken for it', async () => {
    const ofBundled = (store: RecordToCheck['store']) => record(store, bundledId);
    const { whole, damaged } = await check([
      ofBundled('talks'),
      ofBundled('transcripts'),
      ofBundled('homes'),
      ofBundled('pins'),
    ]);
    expect(whole.map(({ store }) => store)).toEqual(['homes', 'pins']);
    expect(damaged.map(({ reason }) => reason)).toEqual(['a talk that comes with Sidecue', 'no talk']);
  });

  test('the second with a key is left out, and told unless it is the same', async () => {
    const twice = [note, { ...note, index: 1 }];
    expect((await check(twice)).whole).toEqual([note]);
    expect(await reasons(twice)).toEqual([['notes', '2', 'another record with the same key']]);
    expect(await reasons(twice, empty, true)).toEqual([]);
  });
});
