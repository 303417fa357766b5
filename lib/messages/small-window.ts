import { browser } from 'wxt/browser';

/** The initial size of the small window, in CSS pixels. Its width is the panel's width beside a video. */
export const smallWindowSize = { width: 402, height: 560 } as const;

const fragment = '#of-tab-';

const addressOf = (page: '/panel.html' | '/sidepanel.html', tabId: number): string =>
  `${browser.runtime.getURL(page)}${fragment}${tabId}`;

/** The address at which the panel's page shows the panel of one tab, outside of that tab. */
export const smallWindowAddress = (tabId: number): string => addressOf('/panel.html', tabId);

/** The tab whose panel the page with this fragment shows; null for other pages. */
export function tabOfFragment(hash: string): number | null {
  const digits = hash.startsWith(fragment) ? hash.slice(fragment.length) : '';
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}

/**
 * Whether this page is in a small window. A host page that loads it into its own frame does not get the panel of
 * another tab.
 */
export const isInSmallWindow = (): boolean =>
  window.top === window || matchMedia('(display-mode: picture-in-picture)').matches;

/**
 * Whether a panel in a page can move to a small window. It can in Chromium. In Firefox, a page of ours in a web page
 * cannot send messages to tabs.
 */
export const hasSmallWindow = (): boolean => 'documentPictureInPicture' in window && Boolean(browser.tabs);

/**
 * Opens the small window as a regular browser window, which other windows can cover. It contains the side panel's page.
 * Chromium blocks the panel's own page there, because web pages may load that page at a single secret address only.
 */
export function openPlainWindow(tabId: number): void {
  const url = addressOf('/sidepanel.html', tabId);
  void browser.windows.create({ url, type: 'popup', ...smallWindowSize });
}
