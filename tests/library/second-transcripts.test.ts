import { beforeEach, expect, test } from 'vitest';
import { bringBack } from '../../lib/library/entries';
import { createLibrary, type Library } from '../../lib/library/library';
import type { Answer } from '../../lib/library/problem';
import { editSecond, readSecond, type SecondEdit } from '../../lib/library/second-transcripts';
import { deleteTalk, saveTalk } from '../../lib/library/talks';
import { useFakeIndexedDb } from './fake-indexed-db';
import { makeTalk } from './talks';

useFakeIndexedDb();

let count = 0;
let library: Library;
let talkId: string;
let second: string;

const mustHave = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value;
};
const save = async (words: string) =>
  mustHave(await library.use((database) => saveTalk(database, makeTalk(words)))).id;
const edit = (change: SecondEdit) => library.use((database) => editSecond(database, talkId, change));
const stored = async () => mustHave(await library.use((database) => readSecond(database, talkId)));

beforeEach(async () => {
  count += 1;
  library = createLibrary(`second transcripts ${count}`);
  talkId = await save('kettles');
  second = await save('Kessel');
});

test('A talk has no second transcript until one is chosen, and then both are shown', async () => {
  expect(await stored()).toBeNull();
  expect(await edit({ kind: 'choose', second })).toMatchObject({
    ok: true,
    value: { second, shows: 'both' },
  });
  expect(await stored()).toEqual({ talkId, second, shows: 'both' });
});

test('What is shown is changed by itself; of a talk without a second transcript it is not kept', async () => {
  expect(mustHave(await edit({ kind: 'show', shows: 'second' }))).toBeNull();
  await edit({ kind: 'choose', second });
  await edit({ kind: 'show', shows: 'second' });
  expect(await stored()).toEqual({ talkId, second, shows: 'second' });
  await edit({ kind: 'remove' });
  expect(await stored()).toBeNull();
});

test('A talk that has gone is not chosen', async () => {
  await library.use((database) => deleteTalk(database, second));
  expect(await edit({ kind: 'choose', second })).toEqual({ ok: false, problem: { kind: 'not-found' } });
});

test('It goes with its talk and comes back with it, and stays where only the other talk goes', async () => {
  await edit({ kind: 'choose', second });
  await library.use((database) => deleteTalk(database, second));
  expect(await stored()).toMatchObject({ second });
  const entries = mustHave(await library.use((database) => deleteTalk(database, talkId)));
  expect(await stored()).toBeNull();
  await library.use((database) => bringBack(database, entries));
  expect(await stored()).toEqual({ talkId, second, shows: 'both' });
});
