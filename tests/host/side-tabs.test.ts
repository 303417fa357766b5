import { beforeEach, expect, test, vi } from 'vitest';
import { type SideStand, watchSideTabs } from '../../lib/host/side-tabs';

type Listener = (...parameters: never[]) => void;

/** An event of the browser's, which the test sets off. */
const eventOf = () => {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
    call: (...parameters: unknown[]) => {
      for (const listener of listeners) (listener as (...all: unknown[]) => void)(...parameters);
    },
  };
};

const portTo = (tabId: number) => ({
  tabId,
  isOpen: true,
  onMessage: eventOf(),
  onDisconnect: eventOf(),
  postMessage: vi.fn(),
  disconnect() {
    this.isOpen = false;
  },
});

const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());
vi.mock('wxt/browser', () => fake);

let ports: ReturnType<typeof portTo>[] = [];
let stands: SideStand[] = [];
const events = {
  message: eventOf(),
  activated: eventOf(),
  removed: eventOf(),
  detached: eventOf(),
  attached: eventOf(),
};
const ownTab = (id: number, windowId = 1) => ({
  id: 'ours',
  tab: { id, windowId },
  url: 'https://a.example/',
});
const portOf = (tabId: number) => ports.findLast((port) => port.tabId === tabId)!;
const shown = () => stands.at(-1)?.agent?.tabId ?? null;

/** The agent of a tab greets the side panel. */
const greet = (tabId: number) =>
  portOf(tabId).onMessage.call({
    type: 'hello',
    token: '',
    subject: { kind: 'page' },
    session: `of ${tabId}`,
    page: 0,
  });

beforeEach(async () => {
  ports = [];
  stands = [];
  Object.assign(fake.browser, {
    windows: { getCurrent: async () => ({ id: 1 }) },
    runtime: { id: 'ours', getURL: (path: string) => `our:/${path}`, onMessage: events.message },
    tabs: {
      query: async () => [{ id: 1, active: true }, { id: 2 }],
      connect: (tabId: number) => {
        const port = portTo(tabId);
        ports.push(port);
        return port;
      },
      onActivated: events.activated,
      onRemoved: events.removed,
      onDetached: events.detached,
      onAttached: events.attached,
    },
  });
  const abort = new AbortController();
  await watchSideTabs((stand) => stands.push(stand), abort.signal);
  return () => abort.abort();
});

test('A tab whose agent greets is shown, also one that is not in front', () => {
  expect(shown()).toBeNull();
  greet(2);
  expect(stands.at(-1)).toMatchObject({ agent: { tabId: 2 }, isInFront: false });
  events.activated.call({ tabId: 2, windowId: 1 });
  expect(stands.at(-1)).toMatchObject({ agent: { tabId: 2 }, isInFront: true });
  // In another window.
  events.activated.call({ tabId: 3, windowId: 8 });
  expect(stands.at(-1)?.isInFront).toBe(true);
});

test('After a navigation the tab is connected to once more, and has another agent', () => {
  greet(1);
  const before = stands.at(-1)?.agent;
  portOf(1).onDisconnect.call();
  expect(stands.at(-1)).toMatchObject({ agent: null, isGone: false });
  events.message.call({ type: 'agent-here' }, ownTab(1));
  greet(1);
  expect(shown()).toBe(1);
  expect(stands.at(-1)?.agent).not.toBe(before);
  before?.send({ type: 'begin' });
  expect(portOf(1).postMessage).not.toHaveBeenCalled();
});

test('A tab that is closed is said to be gone, until another has something to show', () => {
  greet(1);
  events.removed.call(1);
  expect(stands.at(-1)).toMatchObject({ agent: null, isGone: true });
  expect(portOf(1).isOpen).toBe(false);
  greet(2);
  expect(stands.at(-1)).toMatchObject({ agent: { tabId: 2 }, isGone: false });
});

test('Agents in other windows, and messages of other extensions, are left alone', () => {
  const before = ports.length;
  events.message.call({ type: 'agent-here' }, ownTab(5, 8));
  events.message.call({ type: 'agent-here' }, { ...ownTab(5), id: 'theirs' });
  expect(ports).toHaveLength(before);
  events.attached.call(5, { newWindowId: 1 });
  expect(ports).toHaveLength(before + 1);
  greet(5);
  events.detached.call(5);
  expect(portOf(5).isOpen).toBe(false);
});
