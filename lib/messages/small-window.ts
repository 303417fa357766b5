import { browser } from 'wxt/browser';

/** The size of the small window at first, in CSS pixels: the panel's own width beside a video. */
export const smallWindowSize = { width: 402, height: 560 } as const;

const fragment = '#of-tab-';

/** The address at which the panel's page shows the panel of one tab, outside of that tab. */
export const smallWindowAddress = (tabId: number): string =>
  `${browser.runtime.getURL('/panel.html')}${fragment}${tabId}`;

/** The tab whose panel the page with this fragment shows; null for the panel in a tab itself. */
export function tabOfFragment(hash: string): number | null {
  const digits = hash.startsWith(fragment) ? hash.slice(fragment.length) : '';
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}
