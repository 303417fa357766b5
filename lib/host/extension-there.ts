import { browser } from 'wxt/browser';

/**
 * Whether the extension that put this script into a page is still there. After an update, a reload or a removal the
 * script goes on in the page, and nothing of the browser's that it asks for answers any more.
 */
export const isExtensionThere = (): boolean => browser.runtime?.id !== undefined;
