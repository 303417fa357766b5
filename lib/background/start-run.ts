import { browser } from 'wxt/browser';
import { currentRun, forgetPanels } from '../kept/run';
import { giveBackBorrowed } from './borrowed';
import { watchAllowedTabs } from './sites';
import { watchOpenTabs } from './youtube-tabs';

/**
 * Once in each run of the extension, puts our watchers into the open pages. After an installation there are none, and
 * after an update or a reload the old ones can no longer reach us. Must be called whenever the background starts.
 */
export async function startRun(): Promise<void> {
  if (!(await currentRun()).isNew) return;
  await giveBackBorrowed();
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  await forgetPanels((tabId) => open.has(tabId));
  await watchOpenTabs();
  await watchAllowedTabs();
}
