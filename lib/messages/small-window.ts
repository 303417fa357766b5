import { browser } from 'wxt/browser';

/** The size of the small window at first, in CSS pixels: the panel's own width beside a video. */
export const smallWindowSize = { width: 402, height: 560 } as const;

const fragment = '#of-tab-';

const addressOf = (page: '/panel.html' | '/sidepanel.html', tabId: number): string =>
  `${browser.runtime.getURL(page)}${fragment}${tabId}`;

/** The address at which the panel's page shows the panel of one tab, outside of that tab. */
export const smallWindowAddress = (tabId: number): string => addressOf('/panel.html', tabId);

/** The tab whose panel alone the page with this fragment shows; null for another page. */
export function tabOfFragment(hash: string): number | null {
  const digits = hash.startsWith(fragment) ? hash.slice(fragment.length) : '';
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}

/** Whether this page stands in a small window. A host page that puts it into a frame of its own gets no panel of another tab. */
export const isInSmallWindow = (): boolean =>
  window.top === window || matchMedia('(display-mode: picture-in-picture)').matches;

/**
 * Whether a panel in a page can go into a small window: in Chromium. In Firefox a page of ours that stands in a web page
 * cannot speak with tabs.
 */
export const hasSmallWindow = (): boolean => 'documentPictureInPicture' in window && Boolean(browser.tabs);

/**
 * Opens the small window as one of the browser's own, which other windows can cover. The side panel's page stands in it:
 * Chromium blocks the panel's own page there, which web pages may load at one secret address only.
 */
export function openPlainWindow(tabId: number): void {
  const url = addressOf('/sidepanel.html', tabId);
  void browser.windows.create({ url, type: 'popup', ...smallWindowSize });
}
