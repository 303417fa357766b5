import { expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { receiveEntries } from '../../lib/background/receive-entries';
import type { TabTalks } from '../../lib/background/tab-talks';
import type { Library } from '../../lib/library/library';
import { entriesPortName } from '../../lib/messages/entries-port';

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());
vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'sidecue', getURL: (path: string) => `chrome-extension://sidecue${path}` } },
}));

/** The panel of this tab was given the talk `t`. */
const talks: TabTalks = {
  has: async (tabId, ids) => tabId === 4 && ids.every((id) => id === 't'),
  give: async () => undefined,
  clear: async () => undefined,
};

const panel = {
  id: 'sidecue',
  url: 'chrome-extension://sidecue/panel.html',
  frameId: 7,
  tab: { id: 4, url: 'https://www.youtube.com/watch' },
};
const libraryPage = { id: 'sidecue', url: 'chrome-extension://sidecue/library.html' };
const note = { id: 'n', talkId: 't', at: 2, text: 'sharp' };

/** Opens a port to the background. `use` stands for every write to the library. */
function openPort({ name = entriesPortName, sender = libraryPage, isClosed = false }) {
  const use = vi.fn(async () => ({ ok: true, value: undefined }));
  const onWritten = vi.fn();
  const answers: unknown[] = [];
  let listener: ((message: unknown) => Promise<void>) | undefined;
  const port = {
    name,
    sender,
    onMessage: {
      addListener: (added: typeof listener) => {
        listener = added;
      },
    },
    postMessage(answer: unknown) {
      if (isClosed) throw new Error('Attempting to use a disconnected port object');
      answers.push(answer);
    },
  };
  receiveEntries({ use } as unknown as Library, talks, port as unknown as Browser.runtime.Port, onWritten);
  return { send: listener, use, answers, onWritten };
}

test('Records are written together once the last has arrived', async () => {
  const { send, use, answers, onWritten } = openPort({});
  await send!({ type: 'add-entry', store: 'notes', record: note });
  await send!({ type: 'add-entry', store: 'glossary', record: { heard: 'emelops', said: 'MLOps' } });
  expect(use).not.toHaveBeenCalled();
  await send!({ type: 'write-entries', mode: 'replace' });
  expect(use).toHaveBeenCalledOnce();
  expect(answers).toEqual([{ ok: true, value: undefined }]);
  expect(onWritten).toHaveBeenCalledOnce();
});

test('Other pages hear of what was written though the page that sent it has been closed', async () => {
  const { send, onWritten } = openPort({ isClosed: true });
  await send!({ type: 'add-entry', store: 'notes', record: note });
  await expect(send!({ type: 'write-entries', mode: 'replace' })).rejects.toThrow('disconnected');
  expect(onWritten).toHaveBeenCalledOnce();
});

test.for([
  { type: 'add-entry', store: 'notes', record: { ...note, at: 'soon' } },
  { type: 'add-entry', store: 'secrets', record: note },
  { type: 'burn' },
])('One message of unknown shape, and nothing is written: %j', async (message) => {
  const { send, use, answers, onWritten } = openPort({});
  await send!({ type: 'add-entry', store: 'notes', record: note });
  await send!(message);
  await send!({ type: 'write-entries', mode: 'replace' });
  expect(use).not.toHaveBeenCalled();
  expect(answers).toMatchObject([{ ok: false, problem: { kind: 'failed' } }]);
  expect(onWritten).not.toHaveBeenCalled();
});

test.for([
  ['a talk of its own is brought back', note, 'bring-back', true],
  ['a talk of its own is not replaced', note, 'replace', false],
  ['another talk is not brought back', { ...note, talkId: 'other' }, 'bring-back', false],
] as const)('For the panel in a page, %s', async ([, record, mode, ok]) => {
  const { send, use, answers } = openPort({ sender: panel });
  await send!({ type: 'add-entry', store: 'notes', record });
  await send!({ type: 'write-entries', mode });
  expect(use).toHaveBeenCalledTimes(ok ? 1 : 0);
  expect(answers).toMatchObject([{ ok }]);
});

test('The panel in a page brings back no word of the glossary, which belongs to no talk', async () => {
  const { send, use, answers } = openPort({ sender: panel });
  await send!({ type: 'add-entry', store: 'notes', record: note });
  await send!({ type: 'add-entry', store: 'glossary', record: { heard: 'emelops', said: 'MLOps' } });
  await send!({ type: 'write-entries', mode: 'bring-back' });
  expect(use).not.toHaveBeenCalled();
  expect(answers).toMatchObject([{ ok: false }]);
});

test.for([
  ['a script in a host page', { sender: { id: 'sidecue', url: 'https://www.youtube.com/' } }],
  ['another extension', { sender: { ...libraryPage, id: 'other' } }],
  ['a port of another name', { name: 'panel' }],
] as const)('Nothing is taken from %s', ([, port]) => {
  expect(openPort(port).send).toBeUndefined();
});
