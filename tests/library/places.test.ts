import { beforeEach, expect, test } from 'vitest';
import { emptyLibrary } from '../../lib/library/empty';
import { bringBack } from '../../lib/library/entries';
import { createLibrary, type Library } from '../../lib/library/library';
import { editNote, readAllNotes, readNotes } from '../../lib/library/notes';
import { keepPlace, readAllPlaces, readPlace } from '../../lib/library/places';
import type { Answer } from '../../lib/library/problem';
import { deleteTalk, listTalks, saveTalk } from '../../lib/library/talks';
import { useFakeIndexedDb } from './fake-indexed-db';
import { makeTalk } from './talks';

useFakeIndexedDb();

const video = { kind: 'youtube', id: 'StandInNo01' } as const;
const page = { kind: 'page', address: 'pods.example/one' } as const;

let count = 0;
let library: Library;
let talkId: string;

const mustHave = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value;
};
const keep = (at: number | null, day: number, home: typeof video | typeof page = video) =>
  library.use((database) =>
    keepPlace(database, { talkId, home }, { at, heard: `2026-01-0${day}T00:00:00.000Z` }),
  );
const placeAt = async (home: typeof video | typeof page) =>
  mustHave(await library.use((database) => readPlace(database, { talkId, home })));

beforeEach(async () => {
  count += 1;
  library = createLibrary(`places ${count}`);
  talkId = mustHave(await library.use((database) => saveTalk(database, makeTalk('places')))).id;
});

test('Each home of a talk has a place of its own, and the one heard last comes first', async () => {
  await keep(10, 1);
  await keep(20, 3, page);
  await keep(30, 2);
  expect(await placeAt(video)).toEqual({ at: 30, heard: '2026-01-02T00:00:00.000Z' });
  expect(await placeAt(page)).toMatchObject({ at: 20 });
  expect(mustHave(await library.use(readAllPlaces)).map(({ at }) => at)).toEqual([20, 30]);
});

test('A place does not replace one that was heard later; the end is a place too', async () => {
  await keep(10, 2);
  await keep(5, 1);
  expect(await placeAt(video)).toMatchObject({ at: 10 });
  await keep(null, 3);
  expect(await placeAt(video)).toMatchObject({ at: null });
});

test('A place goes with its talk, comes back with it, and is not kept for a talk that has gone', async () => {
  await keep(10, 1);
  const entries = mustHave(await library.use((database) => deleteTalk(database, talkId)));
  expect(await placeAt(video)).toBeNull();
  expect(await keep(20, 2)).toEqual({ ok: false, problem: { kind: 'not-found' } });
  await library.use((database) => bringBack(database, entries));
  expect(await placeAt(video)).toMatchObject({ at: 10 });
});

test('A damaged place hides no other and is written over', async () => {
  await keep(10, 1, page);
  await library.use(async (database) => {
    await database.put('places', { talkId, home: 'youtube:StandInNo01', at: 'soon' } as never);
  });
  expect(mustHave(await library.use(readAllPlaces))).toHaveLength(1);
  await keep(20, 2);
  expect(await placeAt(video)).toMatchObject({ at: 20 });
});

test('Emptying the library leaves nothing in any store, and tells which talks have gone', async () => {
  await keep(10, 1);
  await library.use((database) =>
    editNote(database, { note: { id: 'n', talkId, at: 1, text: 'kept' }, before: '' }),
  );
  expect(mustHave(await library.use(emptyLibrary))).toEqual([talkId]);
  expect(mustHave(await library.use(listTalks)).talks).toEqual([]);
  expect(mustHave(await library.use(readAllNotes)).notes).toEqual([]);
  expect(mustHave(await library.use(readAllPlaces))).toEqual([]);
});

test('A mark without a text is kept, keeps its words, and is deleted once it has neither', async () => {
  const bookmark = {
    id: 'b',
    talkId,
    at: 1,
    text: '',
    quote: 'we talk',
    mark: { kind: 'bookmark' } as const,
  };
  const edit = (text: string, mark: boolean) => {
    const { mark: made, ...rest } = bookmark;
    const note = { ...rest, text, ...(mark ? { mark: made } : {}) };
    return library.use((database) => editNote(database, { note, before: '' }));
  };
  const notes = async () => mustHave(await library.use((database) => readNotes(database, talkId))).notes;
  await edit('', true);
  expect(await notes()).toEqual([bookmark]);
  await edit('a word', true);
  expect(await notes()).toEqual([{ ...bookmark, text: 'a word' }]);
  // A tab that has not seen the text takes the mark away: the text stays.
  await edit('', false);
  expect(await notes()).toMatchObject([{ text: 'a word' }]);
});

test('Notes from before there were marks are read as they are', async () => {
  const old = { id: 'old', talkId, at: 1, text: 'written long ago' };
  await library.use(async (database) => {
    await database.put('notes', old);
  });
  expect(mustHave(await library.use(readAllNotes))).toEqual({ notes: [old], damaged: [] });
});
