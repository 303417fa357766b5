import { browser } from 'wxt/browser';

/**
 * What opens our page in the browser's side panel beside a tab; null where there is none: in Firefox and on phones. To
 * be called while a click is handled.
 */
export function sidePanelOpener(tabId: number): (() => void) | null {
  return browser.sidePanel ? () => void browser.sidePanel.open({ tabId }) : null;
}

/** Closes the side panel in which this page stands. */
export const closeSidePanel = (): void => window.top?.close();
