import { browser } from 'wxt/browser';
import { runScript } from '../browser/run-script';
import { tellTab } from '../messages/to-tab';
import { done, type Handlers } from './handler';
import { hookPages } from './page-hook';
import { showRefusalInTab } from './toolbar';

/** The library page, ready to take a transcript for the page at `address`. */
function importAddress(title: string, address: string): string {
  return browser.runtime.getURL(`/library.html?${new URLSearchParams({ import: address, title })}` as '/');
}

/** Puts the overlay into a tab and has it shown; false where the browser does not let us in. */
async function openOverlay(tabId: number): Promise<boolean> {
  try {
    // First, since the overlay greets the ear.
    await hookPages({ tabId });
    await runScript({ tabId }, '/page-agent.js');
  } catch {
    return false;
  }
  await tellTab({ tabId, frameId: 0 }, 'show-overlay', {});
  return true;
}

/** The overlay over a page, and what its listener opens from it. */
export const overlayHandlers = {
  'open-overlay': async ({ tabId }) => done(await openOverlay(tabId)),
  'player-found': async (_request, { tabId, documentId }) => {
    if (tabId !== undefined) {
      const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
      // The page may have gone meanwhile.
      await runScript(target, '/page-agent.js').catch(() => undefined);
    }
    return done(undefined);
  },
  'panel-refused': async (_request, { tabId }) => {
    // The tab may have gone meanwhile.
    if (tabId !== undefined) await showRefusalInTab(tabId).catch(() => undefined);
    return done(undefined);
  },
  'open-import': async ({ title, address }) => {
    await browser.tabs.create({ url: importAddress(title, address) });
    return done(undefined);
  },
} satisfies Partial<Handlers>;
