import { browser } from 'wxt/browser';
import type { VideoId } from '../homes/youtube-address';
import { whileExtensionIsGone } from './extension-there';

/** The offer of one video's YouTube transcript, as other runs of the script find it. */
interface YouTubeOfferRun {
  readonly videoId: VideoId;
  readonly abort: AbortController;
}

/** What our scripts in one document know about each other. They share one world. */
export interface PageWorld {
  /** Present if the agent runs. */
  sidecueAgent?: AbortController;
  /** Present if the watcher runs. To be aborted once it has nothing left to watch. */
  sidecueWatcher?: AbortController;
  /** Present if the script runs that listens to the hook in the page's world. */
  sidecueEar?: AbortController;
  /** Present if the script runs that reports the player of this frame of another site. */
  sidecueFrame?: { readonly abort: AbortController; readonly tellAgain: () => void };
  /** Present if a transcript of the current video is being offered. */
  sidecueOffer?: YouTubeOfferRun;
  /** Shows how much of YouTube's transcript has been read. */
  sidecueReading?: (sentence: string) => void;
}

export const pageWorld: PageWorld = globalThis as PageWorld;

/**
 * Ends all of our scripts in this document once the extension has gone, unless the signal aborts earlier. Also clears
 * them from their world, which lasts as long as the document.
 */
export function endWithoutExtension(signal: AbortSignal): void {
  whileExtensionIsGone(leaveWorld, signal);
}

function leaveWorld(): void {
  const { sidecueAgent, sidecueWatcher, sidecueEar, sidecueFrame, sidecueOffer } = pageWorld;
  const all = [sidecueAgent, sidecueWatcher, sidecueEar, sidecueFrame?.abort, sidecueOffer?.abort];
  for (const abort of all) abort?.abort();
  delete pageWorld.sidecueAgent;
  delete pageWorld.sidecueWatcher;
  delete pageWorld.sidecueEar;
  delete pageWorld.sidecueFrame;
  delete pageWorld.sidecueOffer;
}

/**
 * The channel name that our scripts in one page use across its documents. No page can know it: Chromium gives the
 * panel's page a new address each time the extension starts, Firefox for each installation.
 */
export const ownLine = (): string => `line ${browser.runtime.getURL('/panel.html')}`;
