import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { correctLine, readCorrections } from '../../lib/library/corrections';
import { bringBack } from '../../lib/library/entries';
import { loadSpokenLines, loadTalk } from '../../lib/library/find-talk';
import { createLibrary } from '../../lib/library/library';
import { readPartsList, writeParts } from '../../lib/library/search-words';
import { deleteTalk, saveTalk } from '../../lib/library/talks';
import { newestVersion, upgrade } from '../../lib/library/upgrades';
import { bundledTalks } from '../../lib/talks/catalogue';
import { encodeTalk } from '../../lib/talks/packed';
import { useFakeIndexedDb } from './fake-indexed-db';
import { makeTalk } from './talks';

useFakeIndexedDb();

/** A library with one talk. */
async function open(name: string) {
  const library = createLibrary(name);
  const saved = await library.use((database) => saveTalk(database, makeTalk(name)));
  if (!saved.ok) throw new Error(saved.problem.kind);
  const { id } = saved.value;
  const loaded = await loadTalk(library, id);
  if (!loaded.ok) throw new Error(loaded.problem.kind);
  const was = loaded.value.cues[0]!.text;
  const correct = (text: string, talkId = id) =>
    library.use((database) => correctLine(database, talkId, { line: 0, was, text }));
  const textNow = async () => {
    const talk = await loadTalk(library, id);
    return talk.ok && talk.value.cues[0];
  };
  return { library, id, was, correct, textNow };
}

test('A corrected line is kept with its original, replaced by the next correction, and restored', async () => {
  const { library, id, was, correct, textNow } = await open('one line');
  const read = () => library.use((database) => readCorrections(database, id));
  await correct('first');
  await correct('second');
  expect(await read()).toEqual({ ok: true, value: [{ line: 0, was, text: 'second' }] });
  expect(await textNow()).toMatchObject({ text: 'second', original: { text: was } });
  await correct(was);
  expect(await read()).toEqual({ ok: true, value: [] });
  expect(await textNow()).not.toHaveProperty('original');
});

test('The search of all talks gets the corrected and the replaced words, and reads them anew', async () => {
  const { library, id, correct } = await open('search');
  await library.use(async (database) => {
    const words = { newWords: ['x'], stream: Int32Array.of(1, 0), talkAt: Int32Array.of(0, 2) };
    await writeParts(
      database,
      'now',
      [{ id: 'part', talkIds: [id] }],
      [{ id: 'part', talkIds: [id], words }],
    );
  });
  await correct('entirely different');
  expect(await library.use((database) => readPartsList(database))).toMatchObject({
    ok: true,
    value: { list: [] },
  });
  const spoken: string[] = [];
  for await (const cues of loadSpokenLines(library, [id])) spoken.push(...cues.map(({ text }) => text));
  expect(spoken[0]).toBe('entirely different');
  expect(spoken.length).toBeGreaterThan(makeTalk('search').cues.length);
});

test('Corrections go with a deleted talk and come back with it; none is kept for a talk that is gone', async () => {
  const { library, id, was, correct, textNow } = await open('deleted');
  await correct('better');
  const deleted = await library.use((database) => deleteTalk(database, id));
  if (!deleted.ok) throw new Error(deleted.problem.kind);
  expect(deleted.value.corrections).toEqual([{ talkId: id, line: 0, was, text: 'better' }]);
  expect(await library.use((database) => readCorrections(database, id))).toEqual({ ok: true, value: [] });
  expect(await correct('too late')).toEqual({ ok: false, problem: { kind: 'not-found' } });
  await library.use((database) => bringBack(database, deleted.value));
  expect(await textNow()).toMatchObject({ text: 'better' });
});

test('A talk that comes with the extension is corrected too', async () => {
  const { library } = await open('bundled');
  const [about] = bundledTalks;
  const { id } = about!;
  const packed = encodeTalk({ ...about!, chapters: [], cues: makeTalk('bundled').cues });
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(packed));
  const before = await loadTalk(library, id);
  if (!before.ok) throw new Error(before.problem.kind);
  const was = before.value.cues[0]!.text;
  await library.use((database) => correctLine(database, id, { line: 0, was, text: 'better' }));
  const after = await loadTalk(library, id);
  expect(after.ok && after.value.cues[0]).toMatchObject({ text: 'better', original: { text: was } });
  fetched.mockRestore();
});

test('A damaged correction hides neither the talk nor another correction', async () => {
  const { library, id, was, correct, textNow } = await open('damaged');
  await correct('better');
  await library.use((database) =>
    database.put('corrections', { talkId: id, line: 1, was, text: 7 } as never),
  );
  expect(await textNow()).toMatchObject({ text: 'better' });
});

test('A library of any earlier version gets a place for corrections, and keeps what it has', async () => {
  for (let version = 1; version < newestVersion; version += 1) {
    const name = `version ${version}`;
    const old = await openDB(name, version, {
      upgrade: (database, from, to, transaction) =>
        upgrade(database as never, transaction as never, from, to ?? version),
    });
    await old.put('glossary', { heard: 'emelops', said: 'MLOps' });
    old.close();
    const library = createLibrary(name);
    const found = await library.use(async (database) => ({
      words: await database.count('glossary'),
      corrections: await database.count('corrections'),
    }));
    expect(found).toEqual({ ok: true, value: { words: 1, corrections: 0 } });
    await library.close();
  }
});
