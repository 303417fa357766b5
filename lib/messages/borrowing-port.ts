import { type Browser, browser } from 'wxt/browser';

/** The name begins like this, and ends with the page's own id. */
const namePrefix = 'borrowing ';

/** The id of the page in the name of its port; null for any other port. */
export const borrowingPage = (portName: string): string | null =>
  portName.startsWith(namePrefix) ? portName.slice(namePrefix.length) : null;

/**
 * To be called whenever a page has borrowed permissions or given them back; `page` is its own id. While it has some it
 * holds a port, which carries nothing and tells the background when the page is gone: no browser waits for a page that
 * is left to give permissions back, and Firefox does not even begin to.
 */
export function createBorrowingPort(page: string): (hasBorrowed: boolean) => void {
  let port: Browser.runtime.Port | null = null;
  let isBorrowing = false;
  const hold = () => {
    port = browser.runtime.connect({ name: `${namePrefix}${page}` });
    port.onDisconnect.addListener(() => {
      port = null;
      // The background went to sleep.
      if (isBorrowing) hold();
    });
  };
  return (hasBorrowed) => {
    isBorrowing = hasBorrowed;
    if (isBorrowing && !port) hold();
  };
}
