import { beforeEach, expect, test, vi } from 'vitest';
import type { Handlers } from '../../lib/background/handler';
import { createKnownTalks } from '../../lib/background/known-talks';
import { libraryHandlers } from '../../lib/background/library-handlers';
import { passingHandlers } from '../../lib/background/passing-handlers';
import { createPassingTalks } from '../../lib/background/passing-talks';
import { saveWhatIsUsed } from '../../lib/background/save-passing';
import { createTakings } from '../../lib/background/takings';
import { talkHandlers } from '../../lib/background/talk-handlers';
import { createLibrary } from '../../lib/library/library';
import { listTalks, type NewTalk } from '../../lib/library/talks';
import type { Sender } from '../../lib/messages/sender';
import { tellPages } from '../../lib/messages/to-pages';
import type { Home } from '../../lib/transcript/talk';
import { useFakeIndexedDb } from '../library/fake-indexed-db';
import { ownPage } from './own-page';

const kept = vi.hoisted(() => ({ items: new Map<string, unknown>() }));

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());
vi.mock('../../lib/messages/to-pages', () => ({ tellPages: vi.fn(), watchLibrary: vi.fn() }));
vi.mock('../../lib/background/youtube-tabs', () => ({ showImportedTalks: vi.fn(), showVideo: vi.fn() }));
vi.mock('../../lib/browser/storage', () => ({
  storage: {
    snapshot: async (area: string) =>
      Object.fromEntries([...kept.items].map(([key, value]) => [key.slice(area.length + 1), value])),
    defineItem: (key: string) => ({
      getValue: async () => kept.items.get(key) ?? null,
      setValue: async (value: unknown) => void kept.items.set(key, value),
      removeValue: async () => void kept.items.delete(key),
    }),
  },
}));

useFakeIndexedDb();

const video = (id: string): Home => ({ kind: 'youtube', id });
const talkAt = (id: string): NewTalk => ({
  title: `Talk ${id}`,
  people: [],
  show: '',
  date: '',
  language: 'en',
  homes: [{ kind: 'youtube', id }],
  format: 'text',
  isTimed: true,
  chapters: [],
  cues: [{ start: 0, end: 2, text: `said in ${id}` }],
});

const tab = 4;
const panel: Sender = { ...ownPage, isPanelInPage: true, tabId: tab, frameId: 7 };
let runs = 0;

function open() {
  runs += 1;
  const library = createLibrary(`passing ${runs}`);
  const passing = createPassingTalks();
  const known = createKnownTalks(library, passing);
  const all = {
    ...talkHandlers(library, known, createTakings()),
    ...libraryHandlers(library, known),
    ...passingHandlers(library, passing),
  } as unknown as Handlers;
  const handlers = saveWhatIsUsed(all, library, passing);
  const listKept = async () => {
    const listed = await library.use(listTalks);
    return listed.ok ? listed.value.talks.map(({ title, homes }) => ({ title, homes })) : null;
  };
  return { passing, known, handlers, listKept };
}

beforeEach(() => {
  kept.items.clear();
  vi.mocked(tellPages).mockClear();
});

test('A talk that is shown is found in its tab alone, and nothing of it is in the library', async () => {
  const { passing, known, handlers, listKept } = open();
  await handlers['show-talk']({ tabId: tab, talk: talkAt('aaaaaaaaaaa') }, ownPage);
  const here = await known.find(video('aaaaaaaaaaa'), tab);
  expect(here).toMatchObject({ ok: true, value: { title: 'Talk aaaaaaaaaaa' } });
  const id = here.ok ? here.value!.id : '';
  expect(await known.load(id, tab)).toMatchObject({
    ok: true,
    value: { id, cues: [{ text: 'said in aaaaaaaaaaa' }] },
  });
  expect(await handlers['get-passing']({ talkId: id }, panel)).toEqual({ ok: true, value: { doubts: [] } });
  for (const other of [undefined, tab + 1]) {
    expect(await known.find(video('aaaaaaaaaaa'), other)).toEqual({ ok: true, value: null });
    expect(await known.load(id, other)).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  }
  expect(await listKept()).toEqual([]);
  await passing.clear(tab);
  expect(kept.items.size).toBe(0);
  expect(await known.find(video('aaaaaaaaaaa'), tab)).toEqual({ ok: true, value: null });
});

test('A talk from a page without its player is found in any tab, until it is kept', async () => {
  const { passing, known, handlers, listKept } = open();
  await handlers['show-talk']({ tabId: tab, talk: talkAt('bbbbbbbbbbb'), isAnywhere: true }, ownPage);
  await passing.clear(tab);
  const found = await known.find(video('bbbbbbbbbbb'), tab + 1);
  expect(found).toMatchObject({ ok: true, value: { title: 'Talk bbbbbbbbbbb' } });
  const talkId = found.ok ? found.value!.id : '';
  await handlers['keep-talk']({ talkId }, { ...panel, tabId: tab + 1 });
  expect(await listKept()).toMatchObject([{ title: 'Talk bbbbbbbbbbb' }]);
  expect(kept.items.size).toBe(0);
});

test.each<[string, (handlers: Handlers, talkId: string) => Promise<unknown>]>([
  ['the button', (handlers, talkId) => handlers['keep-talk']({ talkId }, panel)],
  [
    'the first correction',
    (handlers, talkId) =>
      handlers['correct-line']({ talkId, correction: { line: 0, was: 'as it was', text: 'better' } }, panel),
  ],
  [
    'a bookmark',
    (handlers, talkId) =>
      handlers['save-note'](
        { note: { id: 'n', talkId, at: 0, text: '', mark: { kind: 'bookmark' } }, before: '' },
        panel,
      ),
  ],
  [
    'the first note',
    (handlers, talkId) =>
      handlers['save-note']({ note: { id: 'n', talkId, at: 0, text: 'mine' }, before: '' }, panel),
  ],
  [
    'the first mark without a text',
    (handlers, talkId) =>
      handlers['save-note'](
        { note: { id: 'n', talkId, at: 0, text: '', mark: { kind: 'bookmark' } }, before: '' },
        panel,
      ),
  ],
  [
    'the first pin',
    (handlers, talkId) =>
      handlers['edit-pins'](
        {
          talkId,
          home: { kind: 'youtube', id: 'aaaaaaaaaaa' },
          duration: 60,
          edit: { kind: 'set', pin: { media: 1, transcript: 0 } },
        },
        panel,
      ),
  ],
  [
    'the first taught word',
    (handlers, talkId) => handlers.teach({ pair: { heard: 'why logs', said: 'whylogs' }, talkId }, panel),
  ],
])('It is kept by %s', async (_, keep) => {
  const { passing, handlers, listKept } = open();
  const talkId = await passing.show(tab, talkAt('aaaaaaaaaaa'));
  await passing.addHome(tab, talkId, { kind: 'page', address: 'a.example/talk' });
  expect(await keep(handlers, talkId)).toMatchObject({ ok: true });
  expect(await listKept()).toEqual([
    {
      title: 'Talk aaaaaaaaaaa',
      homes: expect.arrayContaining([video('aaaaaaaaaaa'), { kind: 'page', address: 'a.example/talk' }]),
    },
  ]);
  expect(await handlers['get-passing']({ talkId }, panel)).toEqual({ ok: true, value: null });
  expect(tellPages).toHaveBeenCalledWith({ of: 'kept-talk', talkId });
});

test('A note that is deleted, and one on another talk, keep nothing', async () => {
  const { passing, handlers, listKept } = open();
  const talkId = await passing.show(tab, talkAt('aaaaaaaaaaa'));
  await handlers['save-note']({ note: { id: 'n', talkId, at: 0, text: '' }, before: '' }, panel);
  await handlers.teach({ pair: { heard: 'a', said: 'b' } }, panel);
  expect(await listKept()).toEqual([]);
});

test.each<[string, (handlers: Handlers, talkId: string) => Promise<unknown>]>([
  ['kept in another tab', (handlers, talkId) => handlers['keep-talk']({ talkId }, panel)],
  ['brought as a file', (handlers) => handlers['save-talk']({ talk: talkAt('aaaaaaaaaaa') }, ownPage)],
])('A talk that is %s is a passing one no longer, and stays deleted', async (_, keep) => {
  const { passing, handlers, listKept } = open();
  const other: Sender = { ...panel, tabId: tab + 1 };
  const talkId = await passing.show(tab, talkAt('aaaaaaaaaaa'));
  await passing.show(tab + 1, talkAt('aaaaaaaaaaa'));
  await keep(handlers, talkId);
  expect(await handlers['get-passing']({ talkId }, other)).toEqual({ ok: true, value: null });
  expect(tellPages).toHaveBeenCalledWith({ of: 'kept-talk', talkId });
  await handlers['delete-talk']({ talkId }, ownPage);
  const note = { id: 'n', talkId, at: 0, text: 'mine' };
  expect(await handlers['save-note']({ note, before: '' }, other)).toMatchObject({
    problem: { kind: 'not-found' },
  });
  expect(await listKept()).toEqual([]);
});

test('The last three talks of a tab can be gone back to', async () => {
  const { passing, known } = open();
  for (const id of ['a', 'b', 'c', 'd']) await passing.show(tab, talkAt(id.repeat(11)));
  expect((await passing.list(tab)).map(({ talk }) => talk.title[5])).toEqual(['d', 'c', 'b']);
  expect(await known.find(video('aaaaaaaaaaa'), tab)).toEqual({ ok: true, value: null });
});

test('What is shown at a home comes before what the library has there', async () => {
  const { passing, handlers } = open();
  const library = { ...talkAt('aaaaaaaaaaa'), cues: [{ start: 1, end: 2, text: 'older' }] };
  await handlers['save-talk']({ talk: library }, ownPage);
  const talkId = await passing.show(tab, talkAt('aaaaaaaaaaa'));
  const home = { kind: 'youtube', id: 'aaaaaaaaaaa' } as const;
  const claims = { homes: [{ home, witness: 'player' as const, isWhole: true }], titles: [] };
  expect(await handlers['match-page']({ claims }, panel)).toMatchObject({
    value: [{ talk: { id: talkId }, confidence: 'sure' }],
  });
});
