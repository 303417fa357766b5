import { receiveInTab } from '../messages/receive-in-tab';
import type { PanelAnswer, PanelOrder } from '../messages/to-tab';
import type { Rest } from './displacement';
import type { PanelFrame } from './frame';

/** If the panel does not answer within this time, there is none. */
const answerMs = 5000;

/** The number of an order whose answer nobody waits for. */
export const noNumber = 0;

/** Orders from the background that are on their way to the panel. */
export interface Orders {
  /** The panel has said whether it is shown: after the order of that number, or because that has changed. */
  answer(number: number | undefined, isShown: boolean): void;
}

interface WaitingOrder {
  readonly order: PanelOrder;
  readonly answer: (isShown: boolean) => void;
}

/**
 * Passes orders to the panel as soon as it listens, and its answers back, until the signal aborts. If the page has
 * displaced the panel too often, an order brings it back and does not hide it.
 */
export function relayOrders(
  { send, isBlocked, whenConnected }: Pick<PanelFrame, 'send' | 'isBlocked' | 'whenConnected'>,
  signal: AbortSignal,
  rest: () => Rest,
): Orders {
  const waiting = new Map<number, WaitingOrder>();
  let number = noNumber;

  const give = (order: PanelOrder) =>
    new Promise<PanelAnswer>((resolve) => {
      number += 1;
      const timer = setTimeout(() => resolve({ isShown: false }), answerMs);
      const answer = (isShown: boolean) => {
        clearTimeout(timer);
        resolve({ isShown });
      };
      waiting.set(number, { order, answer });
      // Lost if the panel is not listening yet; `whenConnected` sends it again.
      send({ type: 'order', order, number });
    });
  whenConnected(() => {
    for (const [own, { order }] of waiting) send({ type: 'order', order, number: own });
  });
  receiveInTab(
    {
      'ask-panel': () => (rest().isResting() || isBlocked() ? { isShown: false } : give('ask-panel')),
      'toggle-panel': () => give(rest().end() ? 'ask-panel' : 'toggle-panel'),
      'focus-search': () => {
        rest().end();
        return give('focus-search');
      },
    },
    signal,
  );
  return {
    answer(answered = noNumber, isShown) {
      waiting.get(answered)?.answer(isShown);
      waiting.delete(answered);
    },
  };
}
