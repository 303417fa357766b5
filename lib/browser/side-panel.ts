import { type Browser, browser } from 'wxt/browser';

/** Firefox's counterpart of `sidePanel`. It opens in the active window, and stays beside all of its tabs. */
interface SidebarAction {
  open(): Promise<void>;
}

// The types are Chromium's.
const { sidePanel, sidebarAction } = browser as {
  readonly sidePanel?: typeof Browser.sidePanel;
  readonly sidebarAction?: SidebarAction;
};

/**
 * Returns a function that opens our page in the browser's side panel (Firefox: sidebar), beside an active tab. Null if
 * there is none: on phones, and in Firefox for a panel in a page, because only pages that are not in a host page can
 * open it there. Must be called while a click is being handled.
 */
export function sidePanelOpener(tabId: number): (() => void) | null {
  if (sidePanel) return () => void sidePanel.open({ tabId });
  return sidebarAction ? () => void sidebarAction.open() : null;
}

/** Closes the side panel, or the small window, that this page is in. */
export const closeSidePanel = (): void => window.top?.close();
