import { receiveInTab } from '../messages/receive-in-tab';
import type { PanelOrder } from '../messages/to-tab';
import type { PanelAnswer } from '../messages/to-tab-shapes';
import type { Rest } from './displacement';
import type { PanelFrame } from './frame';

/** If the panel does not answer within this time, there is none. */
const answerMs = 5000;

/** Orders from the background that are on their way to the panel. */
export interface Orders {
  /** The panel has said whether it is shown. That answers every waiting order. */
  answer(isShown: boolean): void;
}

/**
 * Passes orders to the panel as soon as it listens, and its answers back, until the signal aborts. If the page has
 * displaced the panel too often, an order brings it back and does not hide it.
 */
export function relayOrders(
  { send, whenConnected }: PanelFrame,
  signal: AbortSignal,
  rest: () => Rest,
): Orders {
  let waiting: { readonly order: PanelOrder; readonly resolve: (answer: PanelAnswer) => void }[] = [];

  const give = (order: PanelOrder) => {
    const { promise, resolve } = Promise.withResolvers<PanelAnswer>();
    waiting.push({ order, resolve });
    const timer = setTimeout(() => resolve({ isShown: false }), answerMs);
    // Lost if the panel is not listening yet; `whenConnected` sends it again.
    send({ type: 'order', order });
    return promise.finally(() => clearTimeout(timer));
  };
  whenConnected(() => {
    for (const { order } of waiting) send({ type: 'order', order });
  });
  receiveInTab(
    {
      'ask-panel': () => (rest().isResting() ? { isShown: false } : give('ask-panel')),
      'toggle-panel': () => give(rest().end() ? 'ask-panel' : 'toggle-panel'),
      'focus-search': () => {
        rest().end();
        return give('focus-search');
      },
    },
    signal,
  );
  return {
    answer(isShown) {
      const answered = waiting;
      waiting = [];
      for (const { resolve } of answered) resolve({ isShown });
    },
  };
}
