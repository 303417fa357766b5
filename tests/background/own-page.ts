import type { Sender } from '../../lib/messages/sender';

/** A page of the extension that stands in no tab, as the popup does. */
export const ownPage: Sender = {
  isOwnPage: true,
  isPanelInPage: false,
  tabId: undefined,
  tabAddress: undefined,
  frameId: undefined,
  documentId: undefined,
};
