import { expect, test, vi } from 'vitest';
import { receiveInTab, type TabHandlers } from '../../lib/messages/receive-in-tab';

type Listener = (message: unknown, sender: unknown, reply: (answer: unknown) => void) => true | undefined;

const listeners = vi.hoisted(() => new Set<unknown>());

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      onMessage: {
        addListener: (listener: unknown) => listeners.add(listener),
        removeListener: (listener: unknown) => listeners.delete(listener),
      },
    },
  },
}));

/** A script in a tab. `send` gives the reply, or `no handler` where the message was left to other scripts. */
function script(handlers: TabHandlers) {
  const abort = new AbortController();
  const before = new Set(listeners);
  receiveInTab(handlers, abort.signal);
  const [listener] = [...listeners].filter((added) => !before.has(added)) as Listener[];
  const send = (message: unknown) =>
    new Promise<unknown>((resolve) => {
      if (!listener!(message, {}, resolve)) resolve('no handler');
    });
  return { abort, listener, send };
}

test('A handler gets the message, and what it returns, now or later, is the reply', async () => {
  const command = vi.fn();
  const { send } = script({
    'ask-panel': () => ({ isShown: true }),
    'toggle-panel': async () => ({ isShown: false }),
    'do-player-command': command,
  });
  expect(await send({ type: 'ask-panel' })).toEqual({ isShown: true });
  expect(await send({ type: 'toggle-panel' })).toEqual({ isShown: false });
  expect(await send({ type: 'do-player-command', command: { do: 'play' } })).toBeUndefined();
  expect(command).toHaveBeenCalledExactlyOnceWith({ type: 'do-player-command', command: { do: 'play' } });
});

test('A message for another script, or of an unknown name, is left alone', async () => {
  const { send } = script({ 'frame-player-state': vi.fn() });
  expect(await send({ type: 'ask-panel' })).toBe('no handler');
  expect(await send({ type: 'burn' })).toBe('no handler');
  expect(await send({ type: 'constructor' })).toBe('no handler');
});

test('A handler that fails leaves nobody waiting', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { send } = script({
    'show-overlay': () => {
      throw new TypeError('no frame');
    },
  });
  expect(await send({ type: 'show-overlay' })).toBeUndefined();
  expect(logged).toHaveBeenCalledOnce();
});

test('Once the signal aborts, it listens no more', () => {
  const { abort, listener } = script({});
  expect(listeners.has(listener)).toBe(true);
  abort.abort();
  expect(listeners.has(listener)).toBe(false);
});
