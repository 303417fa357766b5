import { browser } from 'wxt/browser';
import { smallWindowAddress, smallWindowSize } from '../messages/small-window';

/**
 * Whether a panel in a page can go into a small window: in Chromium. In Firefox a page of ours that stands in a web page
 * cannot speak with tabs.
 */
export const hasSmallWindow = (): boolean => 'documentPictureInPicture' in window && Boolean(browser.tabs);

/** Opens the small window as one of the browser's own, which other windows can cover. */
export function openPlainWindow(tabId: number): void {
  void browser.windows.create({ url: smallWindowAddress(tabId), type: 'popup', ...smallWindowSize });
}
