import { signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { openKept } from '../../lib/kept/kept';
import { defaultPreferences } from '../../lib/kept/preferences';
import { loadPreferences, loadRecentQueries, rememberQuery, savePreferences } from '../../lib/kept/settings';
import type { Answer } from '../../lib/library/problem';
import { ask } from '../../lib/messages/to-background';
import type { Note } from '../../lib/transcript/note';
import { talkOf } from '../panel/fake-talk';

vi.mock('../../lib/messages/to-background', () => ({ ask: vi.fn() }));
vi.mock('../../lib/kept/settings', () => ({
  loadPreferences: vi.fn(),
  loadRecentQueries: vi.fn(),
  rememberQuery: vi.fn(),
  savePreferences: vi.fn(),
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
  };
  const answer = async (type: string) => answers[type] ?? { ok: true, value: undefined };
  vi.mocked(ask).mockImplementation(answer as typeof ask);
  vi.mocked(loadPreferences).mockResolvedValue(defaultPreferences);
  vi.mocked(loadRecentQueries).mockResolvedValue(['before']);
  vi.mocked(savePreferences).mockResolvedValue();
  vi.mocked(rememberQuery).mockImplementation(async (_, query) => [query, 'before']);
});

async function open() {
  const abort = new AbortController();
  const kept = await openKept(talk, abort.signal);
  vi.mocked(ask).mockClear();
  return { abort, kept };
}

test('What was kept is there, and is not written back', async () => {
  const { kept } = await open();
  expect(kept.preferences.value).toEqual(defaultPreferences);
  expect(kept.glossary.value).toEqual([pair]);
  expect(kept.notes.value).toEqual([note]);
  expect(kept.recent.value).toEqual(['before']);
  expect(kept.problem.value).toBeNull();
  expect(asked()).toEqual([]);
  expect(savePreferences).not.toHaveBeenCalled();
});

test('What the listener changes is written, until the panel closes', async () => {
  const { kept, abort } = await open();
  const changed = { ...note, text: 'new' };
  kept.notes.value = [changed];
  kept.notes.value = [];
  kept.glossary.value = [];
  kept.preferences.value = { ...defaultPreferences, marksWords: false };
  expect(asked()).toEqual([
    ['save-note', { note: changed }],
    ['delete-note', { id: 'n' }],
    ['unteach', { pair }],
  ]);
  expect(savePreferences).toHaveBeenCalledExactlyOnceWith({ ...defaultPreferences, marksWords: false });
  abort.abort();
  kept.glossary.value = [pair];
  expect(asked()).toHaveLength(3);
});

test('A used query comes first', async () => {
  const { kept } = await open();
  kept.useQuery('now');
  await vi.waitFor(() => expect(kept.recent.value).toEqual(['now', 'before']));
});

test('What cannot be read is empty and reported; the rest is there', async () => {
  answers['get-glossary'] = { ok: false, problem: { kind: 'interrupted' } };
  const { kept } = await open();
  expect(kept.glossary.value).toEqual([]);
  expect(kept.notes.value).toEqual([note]);
  expect(kept.problem.value).toEqual({ kind: 'interrupted' });
});

test('What cannot be kept is reported', async () => {
  const { kept } = await open();
  answers['save-note'] = { ok: false, problem: { kind: 'disk-full' } };
  kept.notes.value = [{ ...note, text: 'new' }];
  await vi.waitFor(() => expect(kept.problem.value).toEqual({ kind: 'disk-full' }));
});

test('An extension that has been reloaded keeps nothing, and nothing breaks', async () => {
  vi.mocked(savePreferences).mockRejectedValue(new Error('Extension context invalidated.'));
  vi.mocked(rememberQuery).mockRejectedValue(new Error('Extension context invalidated.'));
  const { kept } = await open();
  kept.preferences.value = { ...defaultPreferences, marksWords: false };
  kept.useQuery('now');
  await new Promise((resolve) => setImmediate(resolve));
  expect(kept.recent.value).toEqual(['before']);
});

test('Pins are those of the talk at its home, for the length of the medium', async () => {
  answers['get-pins'] = { ok: true, value: [] };
  const { kept, abort } = await open();
  const home = { kind: 'youtube', id: 'p1gVaS4Zx5M' } as const;
  const pins = kept.pinsAt(home, signal<number | null>(1000), abort.signal);
  await new Promise((resolve) => setImmediate(resolve));
  const pin = { media: 1, transcript: 2 };
  pins.value = [pin];
  expect(asked()).toEqual([
    ['get-pins', { talkId: 'a talk', home, duration: 1000 }],
    ['set-pins', { talkId: 'a talk', home, duration: 1000, pins: [pin] }],
  ]);
});
