import { type Browser, browser } from 'wxt/browser';
import { ask } from './to-background';

/**
 * The port to the background that a page holds while it has borrowed permissions: once it closes, the page is gone. It
 * carries nothing.
 */
export const borrowingPortName = 'borrowing';

/**
 * Returns what keeps which origins this page has borrowed. The background sees when the page is gone: no browser waits for
 * a page that is left to give permissions back, and Firefox does not even begin to.
 */
export function createBorrowedKeeper(): (origins: readonly string[]) => Promise<unknown> {
  let port: Browser.runtime.Port | null = null;
  let isBorrowing = false;
  const hold = () => {
    port = browser.runtime.connect({ name: borrowingPortName });
    port.onDisconnect.addListener(() => {
      port = null;
      // The background went to sleep.
      if (isBorrowing) hold();
    });
  };
  return (origins) => {
    isBorrowing = origins.length > 0;
    if (isBorrowing && !port) hold();
    return ask('change-settings', { record: 'borrowed', changes: { origins } });
  };
}
