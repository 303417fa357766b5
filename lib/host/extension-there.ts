import { browser } from 'wxt/browser';

/**
 * Whether the extension that put this script into a page still exists. After an update, a reload or a removal the
 * script continues to run in the page, but the browser's APIs for extensions no longer answer.
 */
export const isExtensionThere = (): boolean => browser.runtime?.id !== undefined;

/** Nothing tells a script that its extension has gone, so it checks this often. */
const lookForExtensionMs = 1000;

/** Calls back every second once the extension has gone, until the signal aborts. */
export function whileExtensionIsGone(work: () => void, signal: AbortSignal): void {
  const interval = setInterval(() => isExtensionThere() || work(), lookForExtensionMs);
  signal.addEventListener('abort', () => clearInterval(interval));
}
