import { browser } from 'wxt/browser';
import { runScript } from '../browser/run-script';
import { videoIdOfAddress } from '../homes/youtube-address';
import type { RequestOf } from '../messages/to-background';
import { tellTab } from '../messages/to-tab';
import { homeAddress } from '../transcript/home-address';
import { done, type Handlers } from './handler';
import { hookPages } from './page-hook';
import { showRefusalInTab } from './toolbar';
import { isOverlayWanted, wantOverlay } from './wanted-overlays';

/** The address of the library page's section for importing, for what the page in a tab plays. */
function importAddress(
  { title, show, address, home, language, sound, isToBeMade }: RequestOf<'open-import'>,
  tabId: number | undefined,
): string {
  const video = videoIdOfAddress(address);
  if (video) {
    const about = new URLSearchParams({ for: video, tab: String(tabId ?? '') });
    return browser.runtime.getURL(`/library.html?${about}#add` as '/');
  }
  const query = new URLSearchParams({ import: address, title, show, tab: String(tabId ?? '') });
  if (home) query.set('home', homeAddress(home));
  if (language) query.set('lang', language);
  if (sound) query.set('sound', sound);
  if (isToBeMade) query.set('make', '');
  return browser.runtime.getURL(`/library.html?${query}#add` as '/');
}

/** Puts the overlay into a tab and shows it. Resolves with false if the browser does not give access. */
async function openOverlay(tabId: number): Promise<boolean> {
  try {
    // First, because the overlay greets the ear.
    await hookPages({ tabId });
    await runScript({ tabId }, '/page-agent.js');
  } catch {
    return false;
  }
  await tellTab({ tabId, frameId: 0 }, 'show-overlay', {});
  return true;
}

/** Puts the overlay back after a page was loaded in a tab, if it was wanted there and the browser gives access. */
export async function bringOverlayBack(tabId: number): Promise<void> {
  if (await isOverlayWanted(tabId)) await openOverlay(tabId);
}

/** The overlay over a page, and what its listener opens from it. */
export const overlayHandlers = {
  'open-overlay': async ({ tabId }) => done(await openOverlay(tabId)),
  'player-found': async (_request, { tabId, documentId }) => {
    if (tabId !== undefined) {
      const target = documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };
      // The page may be gone by then.
      await runScript(target, '/page-agent.js').catch(() => undefined);
    }
    return done(undefined);
  },
  // For the side panel, which receives the message itself.
  'agent-here': async () => done(undefined),
  'panel-refused': async ({ reason }, { tabId }) => {
    // The tab may be gone by then.
    if (tabId !== undefined) await showRefusalInTab(tabId, reason).catch(() => undefined);
    return done(undefined);
  },
  'open-import': async (request, { tabId }) => {
    await browser.tabs.create({ url: importAddress(request, tabId) });
    return done(undefined);
  },
  'open-library': async ({ query }) => {
    const about = query === '' ? '' : `?${new URLSearchParams({ q: query })}`;
    await browser.tabs.create({ url: browser.runtime.getURL(`/library.html${about}` as '/') });
    return done(undefined);
  },
  'open-key-settings': async () => {
    await browser.tabs.create({ url: browser.runtime.getURL('/library.html#keys' as '/') });
    return done(undefined);
  },
  'open-page': async ({ address }) => {
    const isWeb = /^https?:/.test(URL.parse(address)?.protocol ?? '');
    const tab = isWeb ? await browser.tabs.create({ url: address }) : null;
    if (tab?.id !== undefined) await wantOverlay(tab.id, true);
    return done(undefined);
  },
  'keep-overlay': async ({ isWanted }, { tabId }) => {
    if (tabId !== undefined) await wantOverlay(tabId, isWanted);
    return done(undefined);
  },
} satisfies Partial<Handlers>;
