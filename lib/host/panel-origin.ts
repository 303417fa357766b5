import { browser } from 'wxt/browser';

/** Chromium gives files that pages may load an address that changes; the page's origin is of the extension's id. */
export function panelOrigin(): string {
  const { origin, protocol } = new URL(browser.runtime.getURL('/panel.html'));
  return protocol === 'chrome-extension:' ? `${protocol}//${browser.runtime.id}` : origin;
}
