import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { bundleLibrary, openLibraryRoom } from '../library/bundle';
import { makeTalk } from '../library/talks';
import { mlopsTalk } from './talks';

const fixture = useChromium(join(import.meta.dirname, '../fixtures/probe-extension'));
let bundle = '';
let page: Page;

const openRoom = async () =>
  openLibraryRoom(await fixture.browser.newPage(), fixture.browser.extensionId, bundle);

beforeAll(async () => {
  bundle = await bundleLibrary();
});

beforeEach(async () => {
  page = await openRoom();
  // An empty database for each test.
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('sidecue');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
});

/** Saves talks and lists what is there then. */
const saveAndList = (where: Page, talks: ReturnType<typeof makeTalk>[]) =>
  where.evaluate(async (all) => {
    const { createLibrary, saveTalk, listTalks } = libraryRoom;
    const library = createLibrary();
    const saved = [];
    for (const talk of all) saved.push(await library.use((database) => saveTalk(database, talk)));
    const listed = await library.use(listTalks);
    return { saved, listed };
  }, talks);

describe('Talks', () => {
  test('A saved talk is listed with its homes and read back line for line', async () => {
    const talk = makeTalk('pencils', {
      cues: [{ start: 0.25, end: 2, text: 'one two', speaker: 'Ada', words: [{ text: 'one', start: 0.25 }] }],
    });
    const { saved, listed } = await saveAndList(page, [talk]);
    expect(saved[0]).toMatchObject({ ok: true, value: { isKnown: false } });
    expect(listed).toMatchObject({
      ok: true,
      value: { talks: [{ title: 'About pencils', homes: talk.homes, lines: 1, length: 2 }], damaged: [] },
    });
    const read = await page.evaluate(async () => {
      const { createLibrary, talkIdOfHome, readTalk } = libraryRoom;
      return createLibrary().use(async (database) => {
        const id = await talkIdOfHome(database, { kind: 'youtube', id: 'StandInNo01' });
        return readTalk(database, id!);
      });
    });
    expect(read).toMatchObject({ ok: true, value: { cues: talk.cues, people: talk.people } });
  });

  test('The same lines brought again are the same talk, with what is told of them anew', async () => {
    const { saved, listed } = await saveAndList(page, [
      makeTalk('pencils'),
      makeTalk('pencils', { title: 'Renamed', homes: [] }),
    ]);
    expect(saved[1]).toMatchObject({ ok: true, value: { isKnown: true } });
    expect(listed).toMatchObject({
      ok: true,
      value: { talks: [{ title: 'Renamed', homes: [{ kind: 'youtube', id: 'StandInNo01' }] }] },
    });
  });

  test('A home leads to the talk that was saved for it last', async () => {
    const { listed } = await saveAndList(page, [makeTalk('pencils'), makeTalk('rain')]);
    const homes = listed.ok ? listed.value.talks.map(({ title, homes }) => [title, homes.length]) : [];
    expect(new Map(homes as [string, number][])).toEqual(
      new Map([
        ['About rain', 1],
        ['About pencils', 0],
      ]),
    );
  });

  test('Deleting a talk takes its homes, pins and notes along and leaves those of others', async () => {
    await saveAndList(page, [
      makeTalk('pencils'),
      makeTalk('rain', { homes: [{ kind: 'page', address: 'podcast.example/1' }] }),
    ]);
    const left = await page.evaluate(async () => {
      const { createLibrary, deleteTalk, listTalks, editNote, readNotes, editPins, readPins } = libraryRoom;
      return createLibrary().use(async (database) => {
        const { talks } = await listTalks(database);
        const places = talks.map(({ id, homes }) => ({ talkId: id, home: homes[0]!, duration: 60 }));
        for (const place of places) {
          const note = { id: `note of ${place.talkId}`, talkId: place.talkId, at: 1, text: 'hm' };
          await editNote(database, { note, before: '' });
          await editPins(database, place, { kind: 'set', pin: { media: 2, transcript: 1 } });
        }
        const gone = talks.find(({ title }) => title === 'About pencils')!;
        await deleteTalk(database, gone.id);
        const again = await deleteTalk(database, gone.id).catch((error) => error.problem);
        return {
          again,
          titles: (await listTalks(database)).talks.map(({ title }) => title),
          homes: await database.count('homes'),
          transcripts: await database.count('transcripts'),
          ofGone: [
            await readNotes(database, gone.id),
            await readPins(database, places.find((place) => place.talkId === gone.id)!),
          ],
          ofOther: await readPins(database, places.find((place) => place.talkId !== gone.id)!),
        };
      });
    });
    expect(left).toEqual({
      ok: true,
      value: {
        again: { kind: 'not-found' },
        titles: ['About rain'],
        homes: 1,
        transcripts: 1,
        ofGone: [{ notes: [], damaged: [] }, []],
        ofOther: [{ media: 2, transcript: 1 }],
      },
    });
  });
});

describe('Pins, glossary and notes', () => {
  test('Pins are kept per talk, home and length of the media, to within a second', async () => {
    const found = await page.evaluate(async (talkId) => {
      const { createLibrary, editPins, readPins } = libraryRoom;
      const place = {
        talkId,
        home: { kind: 'audio' as const, address: 'a.example/1.mp3' },
        duration: 600.3,
      };
      return createLibrary().use(async (database) => {
        const set = (media: number) => ({ kind: 'set' as const, pin: { media, transcript: 0 } });
        await editPins(database, place, set(1));
        await editPins(database, { ...place, duration: 630 }, set(31));
        const first = await readPins(database, { ...place, duration: 599.6 });
        await editPins(database, { ...place, duration: 600.9 }, set(2));
        return {
          first,
          replaced: await readPins(database, place),
          otherLength: await readPins(database, { ...place, duration: 629.5 }),
          otherTalk: await readPins(database, { ...place, talkId: 'another' }),
          otherHome: await readPins(database, {
            ...place,
            home: { kind: 'page', address: 'a.example/1.mp3' },
          }),
          records: await database.count('pins'),
        };
      });
    }, mlopsTalk.id);
    expect(found).toEqual({
      ok: true,
      value: {
        first: [{ media: 1, transcript: 0 }],
        replaced: [{ media: 2, transcript: 0 }],
        otherLength: [{ media: 31, transcript: 0 }],
        otherTalk: [],
        otherHome: [],
        records: 2,
      },
    });
  });

  test('A taught pair is kept once and can be forgotten; notes come in the order of their times', async () => {
    const found = await page.evaluate(async (talkId) => {
      const { createLibrary, teach, unteach, readGlossary, editNote, readNotes } = libraryRoom;
      return createLibrary().use(async (database) => {
        await teach(database, { heard: 'emelops', said: 'MLOps' });
        await teach(database, { heard: 'emelops', said: 'MLOps' });
        await teach(database, { heard: 'cagle', said: 'Kaggle' });
        const taught = (await readGlossary(database)).pairs;
        await unteach(database, { heard: 'emelops', said: 'MLOps' });
        for (const [id, at] of [
          ['late', 9],
          ['early', 1],
          ['gone', 5],
        ] as const) {
          await editNote(database, { note: { id, talkId, at, text: id }, before: '' });
        }
        await editNote(database, { note: { id: 'late', talkId, at: 9, text: 'changed' }, before: 'late' });
        await editNote(database, { note: { id: 'gone', talkId, at: 5, text: '' }, before: 'gone' });
        return {
          taught,
          left: (await readGlossary(database)).pairs,
          notes: (await readNotes(database, talkId)).notes.map(({ text }) => text),
        };
      });
    }, mlopsTalk.id);
    expect(found).toEqual({
      ok: true,
      value: {
        taught: [
          { heard: 'cagle', said: 'Kaggle' },
          { heard: 'emelops', said: 'MLOps' },
        ],
        left: [{ heard: 'cagle', said: 'Kaggle' }],
        notes: ['early', 'changed'],
      },
    });
  });
});

describe('What goes wrong', () => {
  test('A damaged record is told, stays as it is, and hides none of the others', async () => {
    await saveAndList(page, [makeTalk('pencils'), makeTalk('rain', { homes: [] })]);
    const found = await page.evaluate(async () => {
      const { openDB, createLibrary, listTalks, readTalk } = libraryRoom;
      const raw = await openDB('sidecue');
      const records = await raw.getAll('talks');
      const broken = records.find(({ title }) => title === 'About pencils');
      await raw.put('talks', { ...broken, lines: 'many' });
      await raw.put('transcripts', {
        talkId: records.find((record) => record !== broken).id,
        chapters: [],
        cues: 7,
      });
      const library = createLibrary();
      const other = records.find((record) => record !== broken).id;
      const answers = {
        listed: await library.use(listTalks),
        broken: await library.use((database) => readTalk(database, broken.id)),
        lines: await library.use((database) => readTalk(database, other)),
        kept: (await raw.get('talks', broken.id)).lines,
      };
      raw.close();
      return answers;
    });
    expect(found.listed).toMatchObject({
      ok: true,
      value: {
        talks: [{ title: 'About rain' }],
        damaged: [{ store: 'talks', reason: expect.stringContaining('lines') }],
      },
    });
    expect(found.broken).toMatchObject({
      ok: false,
      problem: { kind: 'damaged', damage: { store: 'talks' } },
    });
    expect(found.lines).toMatchObject({
      ok: false,
      problem: { kind: 'damaged', damage: { store: 'transcripts' } },
    });
    expect(found.kept).toBe('many');
  });

  test('A transaction of which one write fails keeps none of it', async () => {
    await saveAndList(page, [makeTalk('pencils')]);
    const found = await page.evaluate(async (talk) => {
      const { createLibrary, saveTalk, listTalks } = libraryRoom;
      const library = createLibrary();
      // A home that cannot be stored: the last of the writes throws.
      const homes = [{ kind: 'page', address: 'a.example', extra: () => {} }] as never;
      const saved = await library.use((database) => saveTalk(database, { ...talk, homes }));
      const listed = await library.use(listTalks);
      return { saved, titles: listed.ok ? listed.value.talks.map(({ title }) => title) : [] };
    }, makeTalk('rain'));
    expect(found.saved).toMatchObject({ ok: false });
    expect(found.titles).toEqual(['About pencils']);
  });
});

describe('Versions', () => {
  test('A fresh database has every store of the newest version', async () => {
    const stores = await page.evaluate(() =>
      libraryRoom
        .createLibrary()
        .use(async (database) => ({ version: database.version, names: [...database.objectStoreNames] })),
    );
    const newest = await page.evaluate(() => libraryRoom.newestVersion);
    expect(stores).toEqual({
      ok: true,
      value: {
        version: newest,
        names: [
          ...['corrections', 'glossary', 'homes', 'notes', 'pins', 'places'],
          ...['searchWords', 'secondTranscripts', 'talks', 'transcripts'],
        ],
      },
    });
  });

  test('A database of a newer Sidecue is left alone, and that is told', async () => {
    const found = await page.evaluate(async () => {
      const { openDB, createLibrary, listTalks, newestVersion } = libraryRoom;
      const newer = await openDB('sidecue', newestVersion + 1, {
        upgrade: (database) => void database.createObjectStore('from the future'),
      });
      newer.close();
      const listed = await createLibrary().use(listTalks);
      const after = await openDB('sidecue');
      const stores = [...after.objectStoreNames];
      after.close();
      return { listed, stores };
    });
    expect(found).toEqual({
      listed: { ok: false, problem: { kind: 'newer-database' } },
      stores: ['from the future'],
    });
  });

  test.for([
    { version: 1, stores: ['glossary', 'homes', 'notes', 'pins', 'talks', 'transcripts'] },
    { version: 2, stores: ['glossary', 'homes', 'notes', 'pins', 'searchWords', 'talks', 'transcripts'] },
    {
      version: 3,
      stores: ['glossary', 'homes', 'notes', 'pins', 'places', 'searchWords', 'talks', 'transcripts'],
    },
    {
      version: 4,
      stores: [
        ...['corrections', 'glossary', 'homes', 'notes', 'pins', 'places'],
        ...['searchWords', 'talks', 'transcripts'],
      ],
    },
  ])(
    'A database of version $version is brought up to date with everything in it',
    async ({ version, stores }) => {
      const record = { heard: 'emelops', said: 'MLOps' };
      const wanted = { record, version };
      const found = await page.evaluate(async ({ record, version }) => {
        const { openDB, upgrade, createLibrary, readGlossary } = libraryRoom;
        const old = await openDB('sidecue', version, {
          upgrade: (database, from, to, transaction) =>
            upgrade(database as never, transaction as never, from, to!),
        });
        const oldStores = [...old.objectStoreNames];
        await old.put('glossary', record);
        old.close();
        return {
          oldStores,
          after: await createLibrary().use(async (database) => ({
            version: database.version,
            glossary: (await readGlossary(database)).pairs,
            words: await database.count('searchWords'),
            places: await database.count('places'),
            corrections: await database.count('corrections'),
            seconds: await database.count('secondTranscripts'),
          })),
        };
      }, wanted);
      expect(found).toEqual({
        oldStores: stores,
        after: {
          ok: true,
          value: { version: 5, glossary: [record], words: 0, places: 0, corrections: 0, seconds: 0 },
        },
      });
    },
  );

  test('An upgrade that another tab blocks is told, and goes through once that tab lets go', async () => {
    const other = await openRoom();
    await other.evaluate(async () => {
      const { openDB, upgrade } = libraryRoom;
      // A page that is frozen, say: it does not make room.
      const held = await openDB('sidecue', 1, {
        upgrade: (database, from, to, transaction) =>
          upgrade(database as never, transaction as never, from, to!),
        blocking: () => {},
      });
      await held.put('glossary', { heard: 'a', said: 'b' });
    });
    const open = (where: Page) =>
      where.evaluate(async () => {
        const world = globalThis as { sameLibrary?: ReturnType<typeof libraryRoom.createLibrary> };
        world.sameLibrary ??= libraryRoom.createLibrary();
        return world.sameLibrary.use(libraryRoom.readGlossary);
      });
    expect(await open(page)).toEqual({ ok: false, problem: { kind: 'upgrade-blocked' } });
    await other.close();
    await expect
      .poll(() => open(page))
      .toEqual({ ok: true, value: { pairs: [{ heard: 'a', said: 'b' }], damaged: [] } });
  });

  test('A page with an open library makes room for an upgrade elsewhere, and says that it is too old now', async () => {
    await saveAndList(page, [makeTalk('pencils')]);
    await page.evaluate(async () => {
      const library = libraryRoom.createLibrary();
      (globalThis as { kept?: unknown }).kept = library;
      await library.use(libraryRoom.listTalks);
    });
    const other = await openRoom();
    const version = await other.evaluate(async () => {
      const { openDB, newestVersion } = libraryRoom;
      const database = await openDB('sidecue', newestVersion + 1);
      const talks = await database.count('talks');
      database.close();
      return { version: newestVersion, talks };
    });
    expect(version.talks).toBe(1);
    const after = await page.evaluate(() =>
      (globalThis as unknown as { kept: ReturnType<typeof libraryRoom.createLibrary> }).kept.use(
        libraryRoom.listTalks,
      ),
    );
    expect(after).toEqual({ ok: false, problem: { kind: 'newer-database' } });
  });
});
