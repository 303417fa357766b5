import { type Browser, browser } from 'wxt/browser';

/** The page or the script in a tab that sent a request. */
export interface Sender {
  /** False for a script in a host page. */
  readonly isOwnPage: boolean;
  /** Undefined for the popup. */
  readonly tabId: number | undefined;
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
  return { isOwnPage, tabId: tab?.id, frameId, documentId };
}
