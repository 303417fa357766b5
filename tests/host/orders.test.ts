import { beforeEach, expect, test, vi } from 'vitest';
import { relayOrders } from '../../lib/host/orders';
import type { ToPanel } from '../../lib/messages/panel-port';
import type { PanelAnswer, PanelOrder } from '../../lib/messages/to-tab';

type Handlers = Record<PanelOrder, () => PanelAnswer | Promise<PanelAnswer>>;

const heard = vi.hoisted(() => ({ handlers: {} as unknown }));

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());
vi.mock('../../lib/messages/receive-in-tab', () => ({
  receiveInTab: (handlers: unknown) => {
    heard.handlers = handlers;
  },
}));

let sent: (ToPanel & { readonly type: 'order' })[] = [];
let connect = () => {};
let isBlocked = false;
const numberOf = (order: PanelOrder) => sent.findLast((message) => message.order === order)!.number;
const give = async (order: PanelOrder) => (heard.handlers as Handlers)[order]();

function relay() {
  return relayOrders(
    {
      send: (message) => void (message.type === 'order' && sent.push(message)),
      isBlocked: () => isBlocked,
      whenConnected: (tell) => {
        connect = tell;
      },
    },
    new AbortController().signal,
    () => ({ isResting: () => false, end: () => false }),
  );
}

beforeEach(() => {
  sent = [];
  isBlocked = false;
});

test('Of two orders of one moment each gets its own answer, also out of turn', async () => {
  const orders = relay();
  const [toggled, asked] = [give('toggle-panel'), give('ask-panel')];
  orders.answer(numberOf('ask-panel'), true);
  orders.answer(numberOf('toggle-panel'), false);
  expect(await asked).toEqual({ isShown: true });
  expect(await toggled).toEqual({ isShown: false });
});

test('A panel that says by itself that it is shown answers no order', async () => {
  const orders = relay();
  const toggled = give('toggle-panel');
  orders.answer(undefined, true);
  orders.answer(numberOf('toggle-panel'), false);
  expect(await toggled).toEqual({ isShown: false });
});

test('A panel that begins to listen gets the orders that are not answered yet, under their numbers', async () => {
  const orders = relay();
  const done = give('focus-search');
  orders.answer(numberOf('focus-search'), true);
  void give('ask-panel');
  const number = numberOf('ask-panel');
  sent = [];
  connect();
  expect(sent).toEqual([{ type: 'order', order: 'ask-panel', number }]);
  expect(await done).toEqual({ isShown: true });
});

test('Where the page blocks the panel’s frame, it is said at once that the panel is not shown', async () => {
  relay();
  isBlocked = true;
  expect(await give('ask-panel')).toEqual({ isShown: false });
  expect(sent).toEqual([]);
});
