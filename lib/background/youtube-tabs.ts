import { browser } from 'wxt/browser';
import { runScript } from '../browser/run-script';
import { videoIdOfAddress, youTubeSites } from '../homes/youtube-address';
import { findTalk } from '../library/find-talk';
import type { Library } from '../library/library';
import { tellTab } from '../messages/to-tab';
import { showTalkInTab } from './toolbar';

/** A tab shows another video, or none: puts the panel in where there is a transcript. */
export async function showVideo(library: Library, tabId: number, id: string | null): Promise<void> {
  const found = id ? await findTalk(library, { kind: 'youtube', id }) : null;
  // The library may have taken its time, and the tab gone on to another video.
  const { url = '' } = await browser.tabs.get(tabId);
  if (id && videoIdOfAddress(url) !== id) return;
  const hasTalk = await showTalkInTab(tabId, found);
  if (hasTalk) await runScript({ tabId }, '/youtube-agent.js');
}

/** Puts the panel into tabs whose video was there before its talk was in the library. */
export async function showBroughtTalks(library: Library): Promise<void> {
  for (const { id, url } of await browser.tabs.query({ url: [...youTubeSites] })) {
    const video = url && videoIdOfAddress(url);
    if (id === undefined || !video || (await tellTab({ tabId: id }, 'ask-panel', {}))) continue;
    // The tab may have gone meanwhile.
    await showVideo(library, id, video).catch(() => undefined);
  }
}

/** Pages opened before the extension, or before its update, have no watcher yet, or one that has lost us. */
export async function watchOpenTabs(): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: [...youTubeSites] })) {
    if (id !== undefined) await runScript({ tabId: id }, '/youtube-watcher.js').catch(() => undefined);
  }
}
