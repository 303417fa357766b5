import { type Browser, browser } from 'wxt/browser';

/** What Firefox has in the place of `sidePanel`. It opens in the window in front, and stays beside all of its tabs. */
interface SidebarAction {
  open(): Promise<void>;
}

// The types are those of Chromium.
const { sidePanel, sidebarAction } = browser as {
  readonly sidePanel?: typeof Browser.sidePanel;
  readonly sidebarAction?: SidebarAction;
};

/**
 * What opens our page in the browser's side panel (Firefox: sidebar) beside a tab in front; null where there is none: on
 * phones, and for a panel in a page in Firefox, which lets only pages of ours that stand by themselves open it. To be
 * called while a click is handled.
 */
export function sidePanelOpener(tabId: number): (() => void) | null {
  if (sidePanel) return () => void sidePanel.open({ tabId });
  return sidebarAction ? () => void sidebarAction.open() : null;
}

/** Closes the side panel, or the small window, in which this page stands. */
export const closeSidePanel = (): void => window.top?.close();
