import { type Browser, browser } from 'wxt/browser';
import { loadBorrowedOrigins } from '../kept/borrowed-origins';
import { changeSettings } from '../kept/settings';
import { borrowingPortName } from '../messages/borrowing-port';
import { senderOf } from '../messages/sender';

/** The pages that have borrowed permissions give them back; what one left that had no time for it goes here. */
export async function giveBackBorrowed(): Promise<void> {
  const origins = [...(await loadBorrowedOrigins())];
  await browser.permissions.remove({ permissions: ['webRequest'], origins }).catch(() => false);
  if (origins.length > 0) await changeSettings('borrowed', { origins: [] });
}

/** Gives back what a page of ours has borrowed once the page is gone. Ports of any other name or sender are left alone. */
export function giveBackWithPage(port: Browser.runtime.Port): void {
  const sender = port.sender && senderOf(port.sender);
  if (port.name !== borrowingPortName || !sender?.isOwnPage) return;
  port.onDisconnect.addListener(() => void giveBackBorrowed());
}

/** What is no longer allowed is not borrowed either. To be called when permissions have gone. */
export async function forgetGivenBack(): Promise<void> {
  const borrowed = await loadBorrowedOrigins();
  const { origins: allowed = [] } = await browser.permissions.getAll();
  const origins = borrowed.filter((origin) => allowed.includes(origin));
  if (origins.length < borrowed.length) await changeSettings('borrowed', { origins });
}
