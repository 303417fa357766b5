import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { createLibrary } from '../../lib/library/library';
import { beginMadeTalk, extendMadeTalk, madeFormat } from '../../lib/library/made-talks';
import { readTalk, readTalkInfo } from '../../lib/library/talks';

const library = createLibrary('made-talks');
afterEach(() => library.close());

const making = { audio: 'file', model: 'model', until: 10, duration: 60 };
const talk = {
  ...{ title: 'Made', people: [], show: '', date: '', language: 'en', homes: [], chapters: [] },
  ...{ format: madeFormat, isTimed: true },
  cues: [{ start: 0, end: 2, text: 'First.' }],
};

test('A talk that is being made grows, tells how far it is, and is whole in the end', async () => {
  const seen = await library.use(async (database) => {
    const id = await beginMadeTalk(database, talk, making);
    const next = [{ start: 12, end: 14, text: 'Second.' }];
    await extendMadeTalk(database, { talkId: id, cues: next, making: { ...making, until: 20 } });
    const half = await readTalkInfo(database, id);
    await extendMadeTalk(database, { talkId: id, cues: [], making: null });
    return { half, info: await readTalkInfo(database, id), whole: await readTalk(database, id) };
  });
  if (!seen.ok) throw new Error(seen.problem.kind);
  expect(seen.value.half).toMatchObject({ lines: 2, length: 14, making: { until: 20 } });
  expect(seen.value.info.making).toBeUndefined();
  expect(seen.value.whole.cues.map((cue) => cue.text)).toEqual(['First.', 'Second.']);
});

test('Lines of a talk that was deleted meanwhile are refused', async () => {
  const answer = await library.use((database) =>
    extendMadeTalk(database, { talkId: 'made_gone', cues: [], making: null }),
  );
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
});
