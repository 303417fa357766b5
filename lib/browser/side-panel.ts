import { browser } from 'wxt/browser';

/** Firefox has a sidebar instead, which its types do not know. */
interface Sidebar {
  open(): Promise<void>;
  close(): Promise<void>;
}

const sidebarOf = (): Sidebar | undefined =>
  (browser as unknown as { readonly sidebarAction?: Sidebar }).sidebarAction;

/**
 * What opens our page in the browser's side panel beside a tab, or in Firefox's sidebar; null where there is none: on
 * phones, and in Firefox for a panel that stands in a host page. To be called while a click is handled.
 */
export function sidePanelOpener(tabId: number): (() => void) | null {
  const sidebar = sidebarOf();
  if (sidebar) return () => void sidebar.open();
  return browser.sidePanel ? () => void browser.sidePanel.open({ tabId }) : null;
}

/** Closes the side panel in which this page stands. To be called while a click is handled, as Firefox wants it. */
export function closeSidePanel(): void {
  const sidebar = sidebarOf();
  if (sidebar) void sidebar.close();
  else window.top?.close();
}
