import { beforeAll, expect, test, vi } from 'vitest';
import { createRawTexts } from '../../lib/desk/raw-texts';
import { createSearchServer, type SearchReport } from '../../lib/desk/serve-search';
import { createLibrary, type Library } from '../../lib/library/library';
import { readParts, readPartsList } from '../../lib/library/search-words';
import { saveTalk } from '../../lib/library/talks';
import { bundledTalks } from '../../lib/talks/catalogue';
import { encodeTalk } from '../../lib/talks/packed';
import { useFakeIndexedDb } from '../library/fake-indexed-db';
import { makeTalk } from '../library/talks';

useFakeIndexedDb();

beforeAll(() => {
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
  const answer = async (path: string) => {
    const about = bundledTalks.find(({ id }) => path === `/talks/${id}.json`)!;
    return new Response(encodeTalk({ ...about, chapters: [], cues: makeTalk('bundled').cues }));
  };
  vi.stubGlobal('fetch', vi.fn(answer));
});

/** A library with a talk about each of these; the ids in their order. */
async function fill(name: string, ...topics: string[]) {
  const library = createLibrary(name);
  const ids: string[] = [];
  for (const topic of topics) {
    const saved = await library.use((database) => saveTalk(database, makeTalk(topic)));
    if (saved.ok) ids.push(saved.value.id);
  }
  return { library, ids };
}

/** The library, which gives the lines of all talks to whoever reads them first, and nothing to whoever reads them next. */
function withoutEnd(library: Library): Library {
  const never = () => new Promise(() => undefined);
  const endless = { objectStore: () => ({ get: never, getAll: never, getAllKeys: never }) };
  let readings = 0;
  return {
    ...library,
    use: (work) =>
      library.use((database) => {
        const get = (target: typeof database, key: keyof typeof database) => {
          if (key !== 'transaction') return target[key];
          return (names: never, mode: never) => {
            if (String(names) === 'transcripts,corrections') readings += 1;
            return readings > 1 && String(names) === 'transcripts,corrections'
              ? endless
              : target.transaction(names, mode);
          };
        };
        return work(new Proxy(database, { get } as ProxyHandler<typeof database>));
      }),
  };
}

test('What was said as typed is found while the index of words is still being made', async () => {
  const { library, ids } = await fill('early', 'pencils', 'zyzzogeton and rain', 'kettles');
  const reports: SearchReport[] = [];
  const answer = createSearchServer(withoutEnd(library), (report) => reports.push(report));
  void answer({ kind: 'update', version: '1' });
  void answer({ kind: 'search', id: 1, query: 'zyzzogeton' });
  await expect.poll(() => reports.find(({ found }) => found)).toBeDefined();
  const { found } = reports.find(({ found }) => found)!;
  expect(found).toMatchObject({ talkId: ids[1], tier: 'exact', count: 1 });
  expect(reports.some(({ isDone }) => isDone)).toBe(false);

  await answer({ kind: 'whole', id: 1, query: 'zyzzogeton', talkId: ids[1]! });
  expect(reports.at(-1)?.whole).toMatchObject({ talkId: ids[1], matches: [{ tier: 'exact' }] });
});

test('The index that is made is kept, and its search is done', async () => {
  const { library, ids } = await fill('done', 'pencils', 'rain');
  const reports: SearchReport[] = [];
  const answer = createSearchServer(library, (report) => reports.push(report));
  await answer({ kind: 'update', version: '1' });
  await answer({ kind: 'search', id: 1, query: 'rain' });
  expect(reports.find(({ found }) => found?.talkId === ids[1])).toBeDefined();
  expect(reports.at(-1)).toEqual({ id: 1, isDone: true });
  const list = await library.use(readPartsList);
  const kept = list.ok ? list.value.list.flatMap((part) => part.talkIds) : [];
  expect(new Set(kept)).toEqual(new Set([...bundledTalks.map(({ id }) => id), ...ids]));
});

test('After an update of the extension, only the talks that come with it are read anew', async () => {
  const { library, ids } = await fill('update', 'pencils', 'rain');
  const serve = () => createSearchServer(library, () => undefined);
  await serve()({ kind: 'update', version: '1' });
  const fetched = vi.mocked(fetch);
  fetched.mockClear();
  await serve()({ kind: 'update', version: '1' });
  expect(fetched).not.toHaveBeenCalled();
  // Lines that nothing has announced: the kept words are those of the lines before.
  await library.use((database) =>
    database.put('transcripts', {
      talkId: ids[0]!,
      chapters: [],
      cues: [{ start: 0, end: 1, text: 'anew' }],
    }),
  );
  await serve()({ kind: 'update', version: '2' });
  expect(new Set(fetched.mock.calls.map(([path]) => path)).size).toBe(bundledTalks.length);
  const parts = await library.use(async (database) =>
    readParts(database, (await readPartsList(database)).list),
  );
  const words = parts.ok ? parts.value?.flatMap((part) => part.words.newWords) : [];
  expect(words).toContain('pencils');
  expect(words).not.toContain('anew');
});

test('Texts are searched for all words of a query, without regard to accents and capitals', async () => {
  const { library, ids } = await fill('raw', 'Crème brûlée', 'CREME and coffee', 'rain');
  const raw = createRawTexts(library, ids);
  const withWords = async (query: string) => {
    const found: string[] = [];
    for await (const id of raw.withWordsOf(query)) if (id !== null) found.push(id);
    return found;
  };
  expect(await withWords('crème')).toEqual([ids[0], ids[1]]);
  expect(await withWords('creme, Brulee')).toEqual([ids[0]]);
  expect(await withWords('nothing else')).toEqual(ids);
  expect(await withWords('?!')).toEqual([]);
});
