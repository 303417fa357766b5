import { type Browser, browser } from 'wxt/browser';
import { tellTab } from '../messages/to-tab';

/** Passes the order of a shortcut to the panel of the active tab. Not every browser says which tab that is. */
export async function runShortcut(command: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (command !== 'toggle-panel' && command !== 'focus-search') return;
  const active = tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (active?.id !== undefined) await tellTab({ tabId: active.id }, command, {});
}
