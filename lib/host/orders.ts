import { receiveInTab } from '../messages/receive-in-tab';
import type { PanelOrder } from '../messages/to-tab';
import type { PanelAnswer } from '../messages/to-tab-shapes';
import type { Rest } from './displacement';
import type { PanelFrame } from './frame';

/** A panel that has not said within this time what it shows is not there. */
const answerMs = 5000;

/** Orders from the background, on their way to the panel. */
export interface Orders {
  /** The panel has said whether it is shown, which answers every order. */
  answer(isShown: boolean): void;
}

/**
 * Passes orders on to the panel, as soon as it listens, and its answers back, until the signal aborts. A panel that the
 * page will not have is brought back by the listener's order, and by that is not hidden.
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
    // Lost where the panel does not listen yet.
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
