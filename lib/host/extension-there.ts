import { browser } from 'wxt/browser';

/**
 * Whether the extension that put this script into a page is still there. After an update, a reload or a removal the
 * script goes on in the page, and nothing of the browser's that it asks for answers any more.
 */
export const isExtensionThere = (): boolean => browser.runtime?.id !== undefined;

/** Nothing tells a script in a page that its extension has gone, so it is looked at this often. */
const lookForExtensionMs = 1000;

/** Calls back once the extension has gone, and every second from then on, until the signal aborts. */
export function whileExtensionIsGone(work: () => void, signal: AbortSignal): void {
  const interval = setInterval(() => isExtensionThere() || work(), lookForExtensionMs);
  signal.addEventListener('abort', () => clearInterval(interval));
}
