import type { Answer } from '../library/problem';
import { ask, type Replies } from '../messages/to-background';

/** What the panel's page has started before its modules are loaded. */
export interface Early {
  /** Tells the agent apart from other scripts in the host page. */
  readonly token: string;
  readonly ready: Promise<Answer<Replies['panel-ready']>>;
  /** Stops listening, and returns the messages that the host page has sent so far. */
  takeMessages(): readonly MessageEvent[];
}

declare global {
  /** Set by the first script of the panel's page. */
  var early: Early | undefined;
}

/**
 * Asks the background what the panel should show, and meanwhile keeps the messages of the host page. This small script
 * runs about 40 ms before the page's modules, which is about as long as the answer takes (Chromium 156, two cores of a
 * server).
 */
export function beginEarly(): void {
  const messages: MessageEvent[] = [];
  const keep = (event: MessageEvent) => void messages.push(event);
  window.addEventListener('message', keep);
  const token = crypto.randomUUID();
  globalThis.early = {
    token,
    ready: ask('panel-ready', { token }),
    takeMessages() {
      window.removeEventListener('message', keep);
      return messages;
    },
  };
}
