import { type Browser, browser } from 'wxt/browser';
import { loadBorrowed, loadBorrowedOrigins } from '../kept/borrowed-origins';
import { changeSettings } from '../kept/settings';
import { borrowingPage } from '../messages/borrowing-port';
import { senderOf } from '../messages/sender';

/**
 * Gives back permissions that a page has borrowed and had no time to give back itself, except those that other pages
 * also need. Without an id, gives back what any page has left.
 */
export async function giveBackBorrowed(page?: string): Promise<void> {
  const borrowed = await loadBorrowed();
  const pages = page === undefined ? [...borrowed.keys()] : [page];
  const held = page === undefined ? [] : await loadBorrowedOrigins(page);
  const origins = pages.flatMap((id) => borrowed.get(id) ?? []).filter((origin) => !held.includes(origin));
  const permissions: 'webRequest'[] = held.length > 0 ? [] : ['webRequest'];
  await browser.permissions.remove({ permissions, origins }).catch(() => false);
  if (origins.length > 0) await changeSettings('borrowed', Object.fromEntries(pages.map((id) => [id, []])));
}

/** Gives back what a page of ours has borrowed once the page is gone. Ignores ports of any other name or sender. */
export function giveBackWithPage(port: Browser.runtime.Port): void {
  const sender = port.sender && senderOf(port.sender);
  const page = borrowingPage(port.name);
  if (page === null || !sender?.isOwnPage) return;
  port.onDisconnect.addListener(() => void giveBackBorrowed(page));
}

/** Forgets borrowed origins that are no longer allowed. Must be called when permissions have been removed. */
export async function forgetGivenBack(): Promise<void> {
  const { origins: allowed = [] } = await browser.permissions.getAll();
  for (const [page, borrowed] of await loadBorrowed()) {
    const origins = borrowed.filter((origin) => allowed.includes(origin));
    if (origins.length < borrowed.length) await changeSettings('borrowed', { [page]: origins });
  }
}
