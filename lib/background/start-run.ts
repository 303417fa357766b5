import { browser } from 'wxt/browser';
import { currentRun, forgetPanels } from '../kept/run';
import { giveBackBorrowed } from './borrowed';
import { watchAllowedTabs } from './sites';
import { watchOpenTabs } from './youtube-tabs';

/**
 * Once in each run of the extension, puts our watchers into the pages that are open: after an installation there are
 * none, and after an update or a reload those that are there can no longer reach us. To be called whenever the
 * background starts.
 */
export async function startRun(): Promise<void> {
  if (!(await currentRun()).isNew) return;
  await giveBackBorrowed();
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  await forgetPanels((tabId) => open.has(tabId));
  await watchOpenTabs();
  await watchAllowedTabs();
}
