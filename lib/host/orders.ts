import { browser } from 'wxt/browser';
import type { PanelAnswer, PanelOrder } from '../messages/messages';

/** A panel that has not said within this time what it shows is not there. */
const answerMs = 5000;

/** Orders from the background, on their way to the panel. */
export interface Orders {
  /** The panel listens now, or again: it gets the orders that it has not answered. */
  connect(): void;
  /** The panel has said whether it is shown, which answers every order. */
  answer(isShown: boolean): void;
}

/** Passes each message that `read` knows for an order to the panel, and the panel's answer back. */
export function passOrders(
  read: (message: unknown) => PanelOrder | null,
  pass: (order: PanelOrder) => void,
  signal: AbortSignal,
): Orders {
  let waiting: { readonly order: PanelOrder; readonly answer: (answer: PanelAnswer) => void }[] = [];
  let isConnected = false;
  const onMessage = (message: unknown, _sender: unknown, reply: (answer: PanelAnswer) => void) => {
    const order = read(message);
    if (!order) return undefined;
    const timer = setTimeout(() => answer({ isShown: false }), answerMs);
    const answer = (value: PanelAnswer) => {
      clearTimeout(timer);
      reply(value);
    };
    waiting.push({ order, answer });
    if (isConnected) pass(order);
    // The reply comes later.
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage));
  return {
    connect() {
      isConnected = true;
      for (const { order } of waiting) pass(order);
    },
    answer(isShown) {
      const answered = waiting;
      waiting = [];
      for (const { answer } of answered) answer({ isShown });
    },
  };
}
