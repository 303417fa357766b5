import { beforeEach, expect, test } from 'vitest';
import { bringBack, noEntries } from '../../lib/library/entries';
import { findTalk } from '../../lib/library/find-talk';
import { createLibrary, type Library } from '../../lib/library/library';
import { editNote, readNotes } from '../../lib/library/notes';
import { editPins, readPins } from '../../lib/library/pins';
import type { Answer } from '../../lib/library/problem';
import { addHome, deleteTalk, saveTalk } from '../../lib/library/talks';
import { asNothing, type Note } from '../../lib/transcript/note';
import { useFakeIndexedDb } from './fake-indexed-db';
import { makeTalk } from './talks';

useFakeIndexedDb();

const home = { kind: 'youtube', id: 'StandInNo01' } as const;
const notFound = { ok: false, problem: { kind: 'not-found' } };

let count = 0;
let library: Library;
let talkId: string;

const mustHave = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value;
};
const write = (text: string, before = '') =>
  library.use((database) => editNote(database, { note: { id: 'n', talkId, at: 1, text }, before }));
const pin = (duration: number, media: number, transcript = media) =>
  library.use((database) =>
    editPins(database, { talkId, home, duration }, { kind: 'set', pin: { media, transcript } }),
  );
const pinsFor = async (duration: number) =>
  mustHave(await library.use((database) => readPins(database, { talkId, home, duration })));
const texts = async () =>
  mustHave(await library.use((database) => readNotes(database, talkId))).notes.map(({ text }) => text);
const remove = async () => mustHave(await library.use((database) => deleteTalk(database, talkId)));

beforeEach(async () => {
  count += 1;
  library = createLibrary(`edits ${count}`);
  talkId = mustHave(
    await library.use((database) => saveTalk(database, makeTalk('edits', { homes: [home] }))),
  ).id;
});

test('Pins are added to those that are there, also where the length is told a little differently', async () => {
  await pin(600.3, 10);
  await pin(600.9, 50);
  await pin(630, 90);
  expect(await pinsFor(599.6)).toHaveLength(2);
  expect(await pinsFor(630)).toEqual([{ media: 90, transcript: 90 }]);
});

test('Pins for a length between two others leave those of the farther one alone', async () => {
  await pin(600, 10);
  await pin(602, 30);
  await pin(600.9, 50);
  expect(await pinsFor(602)).toEqual([{ media: 30, transcript: 30 }]);
});

test('A pin that contradicts a stored one is refused, and changes nothing', async () => {
  await pin(600, 50);
  expect(await pin(600, 70, 20)).toEqual({ ok: false, problem: { kind: 'pin-order' } });
  expect(await pinsFor(600)).toEqual([{ media: 50, transcript: 50 }]);
});

test('Nothing is written for a talk that has been deleted', async () => {
  await remove();
  expect(await write('orphan')).toEqual(notFound);
  expect(await pin(600, 10)).toEqual(notFound);
  expect(await library.use((database) => addHome(database, talkId, home))).toEqual(notFound);
  expect(await texts()).toEqual([]);
});

test('A note that is left over from a deleted talk can be deleted', async () => {
  await remove();
  expect(await write('', 'left over')).toMatchObject({ ok: true, value: { note: null } });
});

test('A mark without a text is deleted, and a note whose text was changed meanwhile keeps text and mark', async () => {
  const edit = (note: Note, before: string) =>
    library.use((database) => editNote(database, { note, before }));
  const marked: Note = { id: 'm', talkId, at: 1, text: '', quote: 'kettles', mark: { kind: 'bookmark' } };
  await edit(marked, '');
  const written = { ...marked, text: 'from the other tab' };
  await edit(written, '');
  expect(await edit(asNothing(marked), '')).toMatchObject({ value: { note: written, isMerged: true } });
  expect(await edit(asNothing(written), written.text)).toMatchObject({ value: { note: null } });
  await edit(marked, '');
  expect(await edit(asNothing(marked), '')).toMatchObject({ value: { note: null, isMerged: false } });
  expect(await texts()).toEqual([]);
});

test('What was deleted comes back whole, and beside what has been written since', async () => {
  await write('before');
  await pin(600, 10);
  const entries = await remove();
  const talk = makeTalk('edits', { title: 'Brought anew', homes: [] });
  await library.use((database) => saveTalk(database, talk));
  await write('since');
  expect(await library.use((database) => bringBack(database, entries))).toMatchObject({ ok: true });
  expect(await texts()).toEqual(['since\n\nbefore']);
  expect(await pinsFor(600)).toHaveLength(1);
  expect(await findTalk(library, home)).toMatchObject({ ok: true, value: { title: 'Brought anew' } });
});

test('A note is not brought back without its talk', async () => {
  await write('before');
  const entries = await remove();
  const notes = { ...noEntries, notes: entries.notes };
  expect(await library.use((database) => bringBack(database, notes))).toEqual(notFound);
  expect(await texts()).toEqual([]);
});

test('A home that is left over from a deleted talk leads nowhere', async () => {
  await library.use(async (database) => {
    await database.put('homes', { key: 'youtube:Orphan00001', home, talkId: 'deleted long ago' });
  });
  expect(await findTalk(library, { kind: 'youtube', id: 'Orphan00001' })).toEqual({ ok: true, value: null });
});
