import { type Browser, browser } from 'wxt/browser';

/** The beginning of the port's name. The rest is the id of the page. */
const namePrefix = 'borrowing ';

/** The id of the page in the name of its port; null for other ports. */
export const borrowingPage = (portName: string): string | null =>
  portName.startsWith(namePrefix) ? portName.slice(namePrefix.length) : null;

/**
 * Returns a function that must be called whenever a page has borrowed permissions or given them back. `page` is the id
 * of the page. While it has some, it holds a port, which carries nothing but tells the background when the page is
 * gone. When a page is left, no browser waits for it to give permissions back, and Firefox does not even let it begin.
 */
export function createBorrowingPort(page: string): (hasBorrowed: boolean) => void {
  let port: Browser.runtime.Port | null = null;
  let isBorrowing = false;
  const hold = () => {
    port = browser.runtime.connect({ name: `${namePrefix}${page}` });
    port.onDisconnect.addListener(() => {
      port = null;
      // The background has gone to sleep.
      if (isBorrowing) hold();
    });
  };
  return (hasBorrowed) => {
    isBorrowing = hasBorrowed;
    if (isBorrowing && !port) hold();
  };
}
