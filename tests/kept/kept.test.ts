import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { openKept } from '../../lib/kept/kept';
import { followKeyChoices } from '../../lib/kept/key-choices';
import { defaultPreferences } from '../../lib/kept/preferences';
import { loadPreferences, loadRecentQueries, loadRefusals, watchPreferences } from '../../lib/kept/settings';
import { noEntries } from '../../lib/library/entries';
import type { Answer } from '../../lib/library/problem';
import { sendEntries } from '../../lib/messages/entries-port';
import { ask } from '../../lib/messages/to-background';
import { type LibraryChange, watchLibrary } from '../../lib/messages/to-pages';
import type { Note } from '../../lib/transcript/note';
import { talkOf } from '../panel/fake-talk';

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());
vi.mock('../../lib/messages/to-background', () => ({ ask: vi.fn() }));
vi.mock('../../lib/messages/to-pages', () => ({ watchLibrary: vi.fn() }));
vi.mock('../../lib/messages/entries-port', () => ({ sendEntries: vi.fn() }));
vi.mock('../../lib/kept/key-choices', () => ({ followKeyChoices: vi.fn() }));
vi.mock('../../lib/kept/settings', () => ({
  loadPreferences: vi.fn(),
  loadRecentQueries: vi.fn(),
  loadRefusals: vi.fn(),
  watchPreferences: vi.fn(),
}));

const talk = talkOf([]);
const pair = { heard: 'why logs', said: 'whylogs' };
const note: Note = { id: 'n', talkId: 'a talk', at: 3, text: 'text' };

let answers: Record<string, Answer<unknown>>;
const asked = () => vi.mocked(ask).mock.calls;

beforeEach(() => {
  vi.clearAllMocks();
  answers = {
    'get-glossary': { ok: true, value: { pairs: [pair] } },
    'get-notes': { ok: true, value: { notes: [note] } },
    'save-note': { ok: true, value: { note, isMerged: false } },
    'get-second': { ok: true, value: null },
  };
  const answer = async (type: string) => answers[type] ?? { ok: true, value: undefined };
  vi.mocked(ask).mockImplementation(answer as typeof ask);
  vi.mocked(followKeyChoices).mockResolvedValue(signal({}));
  vi.mocked(loadPreferences).mockResolvedValue(defaultPreferences);
  vi.mocked(loadRecentQueries).mockResolvedValue(['before']);
  vi.mocked(loadRefusals).mockResolvedValue([]);
  vi.mocked(watchPreferences).mockReturnValue(() => undefined);
});

async function open() {
  const abort = new AbortController();
  const kept = await openKept(talk, abort.signal);
  vi.mocked(ask).mockClear();
  return { abort, kept };
}

/** Another tab has changed something. */
const tell = (change: LibraryChange) => {
  for (const [onChange] of vi.mocked(watchLibrary).mock.calls) onChange(change);
};
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('What was kept is there, and is not written back', async () => {
  const { kept } = await open();
  expect(kept.preferences.value).toEqual(defaultPreferences);
  expect(kept.glossary.value).toEqual([pair]);
  expect(kept.notes.notes.value).toEqual([note]);
  expect(kept.recent.value).toEqual(['before']);
  expect(kept.problem.value).toBeNull();
  expect(asked()).toEqual([]);
});

test('What the listener changes is written as single edits, until the panel closes', async () => {
  const { kept, abort } = await open();
  const changed = { ...note, text: 'new' };
  kept.notes.edit(changed, 'text');
  await settle();
  kept.notes.edit({ ...note, text: '' }, 'new');
  kept.glossary.value = [];
  kept.preferences.value = { ...defaultPreferences, marksWords: false };
  const edits = [
    ['save-note', { note: changed, before: 'text' }],
    ['save-note', { note: { ...note, text: '' }, before: 'new' }],
    ['unteach', { pair }],
    ['change-settings', { record: 'panel', changes: { marksWords: false } }],
  ];
  expect(asked()).toEqual(edits);
  abort.abort();
  kept.glossary.value = [pair];
  kept.notes.edit(changed, '');
  kept.preferences.value = defaultPreferences;
  expect(asked()).toEqual(edits);
});

test('What other tabs change is shown and not written back', async () => {
  const { kept } = await open();
  const [theirs, said] = [
    { ...note, id: 'theirs' },
    { heard: 'cagle', said: 'Kaggle' },
  ];
  answers['get-notes'] = { ok: true, value: { notes: [note, theirs] } };
  answers['get-glossary'] = { ok: true, value: { pairs: [pair, said] } };
  tell({ of: 'notes', talkId: 'another talk' });
  tell({ of: 'notes', talkId: 'a talk' });
  tell({ of: 'glossary' });
  vi.mocked(loadPreferences).mockResolvedValue({ ...defaultPreferences, isCollapsed: true });
  vi.mocked(watchPreferences).mock.calls[0]![0]();
  await settle();
  expect(kept.notes.notes.value).toEqual([note, theirs]);
  expect(kept.glossary.value).toEqual([pair, said]);
  expect(kept.preferences.value.isCollapsed).toBe(true);
  expect(asked()).toEqual([
    ['get-notes', { talkId: 'a talk' }],
    ['get-glossary', {}],
  ]);
});

test('A used query comes first', async () => {
  const { kept } = await open();
  answers['use-query'] = { ok: true, value: ['now', 'before'] };
  kept.rememberQuery('now');
  await vi.waitFor(() => expect(kept.recent.value).toEqual(['now', 'before']));
});

test('What cannot be read is empty and reported; the rest is there', async () => {
  answers['get-glossary'] = { ok: false, problem: { kind: 'interrupted' } };
  const { kept } = await open();
  expect(kept.glossary.value).toEqual([]);
  expect(kept.notes.notes.value).toEqual([note]);
  expect(kept.problem.value).toEqual({ kind: 'interrupted' });
});

test('A text that cannot be kept is reported and stays to be seen', async () => {
  const { kept } = await open();
  answers['save-note'] = { ok: false, problem: { kind: 'disk-full' } };
  kept.notes.edit({ ...note, text: 'new' }, 'text');
  await settle();
  expect(kept.problem.value).toEqual({ kind: 'disk-full' });
  expect(kept.notes.notes.value).toEqual([{ ...note, text: 'new' }]);
});

test('A listener whose note has been changed elsewhere is told what was kept', async () => {
  const { kept } = await open();
  answers['save-note'] = { ok: true, value: { note, isMerged: true } };
  kept.notes.edit({ ...note, text: 'mine' }, '');
  await settle();
  expect(kept.news.value).toBe('both-texts');
  kept.notes.edit({ ...note, text: '' }, 'text');
  await settle();
  expect(kept.news.value).toBe('note-stays');
});

test('A talk that is deleted elsewhere can be brought back, with what was written meanwhile', async () => {
  const { kept } = await open();
  const entries = { ...noEntries, notes: [note] };
  answers['get-notes'] = { ok: true, value: { notes: [] } };
  tell({ of: 'deleted-talk', talkId: 'another talk', entries });
  expect(kept.talk.deleted.value).toBeNull();
  tell({ of: 'deleted-talk', talkId: 'a talk', entries });
  expect(kept.talk.deleted.value).toEqual({ canReturn: true });
  answers['save-note'] = { ok: false, problem: { kind: 'not-found' } };
  const late = { ...note, id: 'late' };
  kept.notes.edit(late, '');
  await settle();
  expect(kept.problem.value).toBeNull();
  expect(kept.notes.notes.value).toEqual([note, late]);

  vi.mocked(sendEntries).mockResolvedValue({ ok: true, value: undefined });
  answers['save-note'] = { ok: true, value: { note: late, isMerged: false } };
  vi.mocked(ask).mockClear();
  await kept.talk.bringBack();
  expect(sendEntries).toHaveBeenCalledExactlyOnceWith(entries, 'bring-back');
  expect(kept.talk.deleted.value).toBeNull();
  expect(asked()[0]).toEqual(['save-note', { note: late, before: '' }]);
});

test('A talk that is brought back elsewhere is back', async () => {
  const { kept } = await open();
  tell({ of: 'deleted-talk', talkId: 'a talk', entries: noEntries });
  answers['get-talk-by-id'] = { ok: false, problem: { kind: 'not-found' } };
  tell({ of: 'all' });
  await settle();
  expect(kept.talk.deleted.value).not.toBeNull();
  answers['get-talk-by-id'] = { ok: true, value: talk };
  tell({ of: 'all' });
  await settle();
  expect(kept.talk.deleted.value).toBeNull();
});

test('Pins are those of the talk at its home, for the length of the medium', async () => {
  answers['get-pins'] = { ok: true, value: [] };
  const { kept, abort } = await open();
  const home = { kind: 'youtube', id: 'p1gVaS4Zx5M' } as const;
  const place = { talkId: 'a talk', home, duration: 1000 };
  const { edit } = kept.pinsAt(home, signal<number | null>(1000), abort.signal);
  await settle();
  const set = { kind: 'set', pin: { media: 1, transcript: 2 } } as const;
  answers['edit-pins'] = { ok: false, problem: { kind: 'pin-order' } };
  edit(set);
  expect(asked()).toEqual([
    ['get-pins', place],
    ['edit-pins', { ...place, edit: set }],
  ]);
  await settle();
  expect(kept.news.value).toBe('pin-refused');
  expect(kept.problem.value).toBeNull();
});
