import 'fake-indexeddb/auto';
import { type IDBPDatabase, openDB } from 'idb';
import { afterAll, expect, test } from 'vitest';
import { beginMadeTalk, extendMadeTalk, madeFormat } from '../../lib/library/made-talks';
import type { LibraryDatabase } from '../../lib/library/schema';
import { readTalk, readTalkInfo } from '../../lib/library/talks';
import { newestVersion, upgrade } from '../../lib/library/upgrades';

const opened = await openDB('made-talks', newestVersion, {
  upgrade: (opening, from, _to, transaction) =>
    upgrade(opening as IDBPDatabase<unknown>, transaction as never, from),
});
const database = opened as unknown as LibraryDatabase;
afterAll(() => database.close());

const making = { audio: 'file', model: 'model', until: 10, duration: 60 };
const talk = {
  ...{ title: 'Made', people: [], show: '', date: '', language: 'en', homes: [], chapters: [] },
  ...{ format: madeFormat, isTimed: true },
  cues: [{ start: 0, end: 2, text: 'First.' }],
};

test('A talk that is being made grows, tells how far it is, and is whole in the end', async () => {
  const id = await beginMadeTalk(database, talk, making);
  const next = [{ start: 12, end: 14, text: 'Second.' }];
  await extendMadeTalk(database, { talkId: id, cues: next, making: { ...making, until: 20 } });
  const half = await readTalkInfo(database, id);
  expect(half).toMatchObject({ lines: 2, length: 14, making: { until: 20 } });
  await extendMadeTalk(database, { talkId: id, cues: [], making: null });
  expect((await readTalkInfo(database, id)).making).toBeUndefined();
  expect((await readTalk(database, id)).cues.map((cue) => cue.text)).toEqual(['First.', 'Second.']);
});

test('Two pages that make the same talk add each line once, and none once it is whole', async () => {
  const id = await beginMadeTalk(database, talk, making);
  const second = [{ start: 12, end: 14, text: 'Second.' }];
  const third = [{ start: 21, end: 24, text: 'Third.' }];
  await extendMadeTalk(database, { talkId: id, cues: second, making: { ...making, until: 20 } });
  await extendMadeTalk(database, { talkId: id, cues: third, making: { ...making, until: 30 } });
  await extendMadeTalk(database, { talkId: id, cues: second, making: { ...making, until: 20 } });
  expect((await readTalkInfo(database, id)).making?.until).toBe(30);
  await extendMadeTalk(database, { talkId: id, cues: [], making: null });
  await extendMadeTalk(database, { talkId: id, cues: third, making: { ...making, until: 30 } });
  const whole = await readTalk(database, id);
  expect(whole.cues.map((cue) => cue.text)).toEqual(['First.', 'Second.', 'Third.']);
  expect(whole).toMatchObject({ audioLength: 60 });
  expect((await readTalkInfo(database, id)).making).toBeUndefined();
});

test('Lines of a talk that was deleted meanwhile are refused', async () => {
  await expect(
    extendMadeTalk(database, { talkId: 'made_gone', cues: [], making: null }),
  ).rejects.toMatchObject({ problem: { kind: 'not-found' } });
});
