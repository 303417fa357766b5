import { type Browser, browser } from 'wxt/browser';

/** The page, or the script in a tab, that has sent a request. */
export interface Sender {
  /** False for a script in a host page. */
  readonly isOwnPage: boolean;
  /** True for the panel in a frame, false for our pages that are not in a host page. */
  readonly isPanelInPage: boolean;
  /** Undefined for the popup. */
  readonly tabId: number | undefined;
  /** The address of the tab's page, if the browser gives it: on sites to which the extension has access. */
  readonly tabAddress: string | undefined;
  readonly frameId: number | undefined;
  /** Undefined if the browser does not give ids to documents. */
  readonly documentId: string | undefined;
}

/** Who has sent a message; null for another extension. */
export function senderOf({
  id,
  url,
  tab,
  frameId,
  documentId,
}: Browser.runtime.MessageSender): Sender | null {
  if (id !== browser.runtime.id) return null;
  const isOwnPage = url?.startsWith(browser.runtime.getURL('/')) ?? false;
  // In a tab of its own, a page of ours is frame 0.
  const isPanelInPage = isOwnPage && tab !== undefined && frameId !== 0;
  return { isOwnPage, isPanelInPage, tabId: tab?.id, tabAddress: tab?.url, frameId, documentId };
}

/**
 * For which tab a message speaks. A panel in the browser's side panel or in a small window names the tab it belongs to.
 * A panel in a host page is not believed.
 */
export function speakerOf(sender: Sender | null, message: unknown): Sender | null {
  const { inTab } = (message ?? {}) as { readonly inTab?: unknown };
  if (!sender?.isOwnPage || typeof inTab !== 'number') return sender;
  const { tabId, tabAddress = '' } = sender;
  // A small window counts as a tab with an empty page. None of our scripts can put a panel into such a tab.
  const isApart =
    tabId === undefined || tabAddress === 'about:blank' || tabAddress.startsWith(browser.runtime.getURL('/'));
  return isApart ? { ...sender, isPanelInPage: false, tabId: inTab, tabAddress: undefined } : sender;
}
