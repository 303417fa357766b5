import { browser } from 'wxt/browser';
import { runScript } from '../browser/run-script';
import { videoIdOfAddress, youTubeSites } from '../homes/youtube-address';
import { loadYouTubeOffer } from '../kept/youtube-offer';
import { tellTab } from '../messages/to-tab';
import type { KnownTalks } from './known-talks';
import { showTalkInTab } from './toolbar';

/**
 * Reacts to a tab that shows another video, or none: puts the panel in if there is a transcript. Otherwise puts in the
 * script that finds out whether YouTube has one.
 */
export async function showVideo(known: KnownTalks, tabId: number, id: string | null): Promise<void> {
  const found = id ? await known.find({ kind: 'youtube', id }, tabId) : null;
  // The library may have taken some time, and the tab may have moved on to another video.
  const { url = '' } = await browser.tabs.get(tabId);
  if (id && videoIdOfAddress(url) !== id) return;
  const hasTalk = await showTalkInTab(tabId, found);
  if (hasTalk) await runScript({ tabId }, '/youtube-agent.js');
  else if (id && (await loadYouTubeOffer()) !== 'never') await runScript({ tabId }, '/youtube-offer.js');
}

/** Puts the panel into tabs whose video was there before its talk was in the library. */
export async function showImportedTalks(known: KnownTalks): Promise<void> {
  for (const { id, url } of await browser.tabs.query({ url: [...youTubeSites] })) {
    const video = url && videoIdOfAddress(url);
    if (id === undefined || !video || (await tellTab({ tabId: id }, 'ask-panel', {}))) continue;
    // The tab may be gone by then.
    await showVideo(known, id, video).catch(() => undefined);
  }
}

/** Runs in a page, in the world of our scripts, so it must not use anything from outside itself. */
function abortAgent(): void {
  (globalThis as { sidecueAgent?: AbortController }).sidecueAgent?.abort();
}

/** Removes the panel from a tab. */
export async function withdrawAgent(tabId: number): Promise<void> {
  // The tab may be gone by then.
  await browser.scripting.executeScript({ target: { tabId }, func: abortAgent }).catch(() => undefined);
}

/** Like `abortAgent`. */
function withdrawOffer(): void {
  (globalThis as { sidecueOffer?: { readonly abort: AbortController } }).sidecueOffer?.abort.abort();
}

/** Removes the bars that offer a transcript, because the listener does not want them any more. */
export async function withdrawOffers(): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: [...youTubeSites] })) {
    if (id === undefined) continue;
    // The tab may be gone by then.
    await browser.scripting
      .executeScript({ target: { tabId: id }, func: withdrawOffer })
      .catch(() => undefined);
  }
}

/**
 * Puts watchers into pages that were opened before the extension was installed or updated. They have no watcher yet, or
 * one that can no longer reach us.
 */
export async function watchOpenTabs(): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: [...youTubeSites] })) {
    if (id !== undefined) await runScript({ tabId: id }, '/youtube-watcher.js').catch(() => undefined);
  }
}
