import { browser } from 'wxt/browser';

/**
 * The origin of the panel's page. Chromium serves files that pages may load from an address that changes, but the
 * origin of the page is that of the extension's id.
 */
export function panelOrigin(): string {
  const { origin, protocol } = new URL(browser.runtime.getURL('/panel.html'));
  return protocol === 'chrome-extension:' ? `${protocol}//${browser.runtime.id}` : origin;
}
