import type { PanelOrder } from '../messages/to-tab';
import type { PanelAnswer } from '../messages/to-tab-shapes';

/** A panel that has not said within this time what it shows is not there. */
const answerMs = 5000;

/** Orders from the background, on their way to the panel. */
export interface Orders {
  /** Gives an order to the panel, as soon as it listens. Resolves with what it shows then. */
  give(order: PanelOrder): Promise<PanelAnswer>;
  /** The panel listens now, or again: it gets the orders that it has not answered. */
  connect(): void;
  /** The panel has said whether it is shown, which answers every order. */
  answer(isShown: boolean): void;
}

/** @param pass gives an order to a panel that listens */
export function createOrders(pass: (order: PanelOrder) => void): Orders {
  let waiting: { readonly order: PanelOrder; readonly resolve: (answer: PanelAnswer) => void }[] = [];
  let isConnected = false;
  return {
    give(order) {
      const { promise, resolve } = Promise.withResolvers<PanelAnswer>();
      waiting.push({ order, resolve });
      const timer = setTimeout(() => resolve({ isShown: false }), answerMs);
      if (isConnected) pass(order);
      return promise.finally(() => clearTimeout(timer));
    },
    connect() {
      isConnected = true;
      for (const { order } of waiting) pass(order);
    },
    answer(isShown) {
      const answered = waiting;
      waiting = [];
      for (const { resolve } of answered) resolve({ isShown });
    },
  };
}
