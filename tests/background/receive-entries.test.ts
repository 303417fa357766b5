import { expect, test, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { receiveEntries } from '../../lib/background/receive-entries';
import type { Library } from '../../lib/library/library';
import { entriesPortName } from '../../lib/messages/entries-port';

vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'sidecue', getURL: (path: string) => `chrome-extension://sidecue${path}` } },
}));

const libraryPage = { id: 'sidecue', url: 'chrome-extension://sidecue/library.html' };
const note = { id: 'n', talkId: 't', at: 2, text: 'sharp' };

/** Opens a port to the background. `use` stands for every write to the library. */
function openPort({ name = entriesPortName, sender = libraryPage }) {
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
    postMessage: (answer: unknown) => answers.push(answer),
  };
  receiveEntries({ use } as unknown as Library, port as unknown as Browser.runtime.Port, onWritten);
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
  ['a script in a host page', { sender: { id: 'sidecue', url: 'https://www.youtube.com/' } }],
  ['another extension', { sender: { ...libraryPage, id: 'other' } }],
  ['a port of another name', { name: 'panel' }],
] as const)('Nothing is taken from %s', ([, port]) => {
  expect(openPort(port).send).toBeUndefined();
});
