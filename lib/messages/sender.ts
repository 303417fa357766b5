import { type Browser, browser } from 'wxt/browser';

/** The page or the script in a tab that sent a request. */
export interface Sender {
  /** False for a script in a host page. */
  readonly isOwnPage: boolean;
  /** True for the panel in a frame, false for our pages that stand by themselves. */
  readonly isPanelInPage: boolean;
  /** Undefined for the popup. */
  readonly tabId: number | undefined;
  /** The address of the tab's page, where the browser tells it: on sites that the extension may work on. */
  readonly tabAddress: string | undefined;
  readonly frameId: number | undefined;
  /** Undefined where the browser gives its documents no ids. */
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
  // A page of ours in a tab of its own is the tab's frame 0.
  const isPanelInPage = isOwnPage && tab !== undefined && frameId !== 0;
  return { isOwnPage, isPanelInPage, tabId: tab?.id, tabAddress: tab?.url, frameId, documentId };
}

/**
 * Whom a message speaks for: a panel in the browser's side panel or in a small window says which tab it belongs to. A
 * panel in a host page is not believed.
 */
export function speakerOf(sender: Sender | null, message: unknown): Sender | null {
  const { inTab } = (message ?? {}) as { readonly inTab?: unknown };
  if (!sender?.isOwnPage || typeof inTab !== 'number') return sender;
  const { tabId, tabAddress = '' } = sender;
  // A small window counts as a tab whose page is empty. No script of ours can put a panel into such a tab.
  const isApart =
    tabId === undefined || tabAddress === 'about:blank' || tabAddress.startsWith(browser.runtime.getURL('/'));
  return isApart ? { ...sender, isPanelInPage: false, tabId: inTab, tabAddress: undefined } : sender;
}
