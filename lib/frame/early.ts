import type { Answer } from '../library/problem';
import { ask, type Replies } from '../messages/to-background';

/** What the panel's page has begun before its modules were loaded. */
export interface Early {
  /** By it, the agent is told from the other scripts of the host page. */
  readonly token: string;
  readonly ready: Promise<Answer<Replies['panel-ready']>>;
  /** Ends listening, and gives what the host page has sent so far. */
  takeMessages(): readonly MessageEvent[];
}

declare global {
  /** Set by the first script of the panel's page. */
  var early: Early | undefined;
}

/**
 * Asks the background for what the panel is to show, and keeps what comes from the host page meanwhile. A small script
 * runs some 40 ms before the page's modules, about as long as the answer takes (Chromium 156, two cores of a server).
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
