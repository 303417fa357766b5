import { browser } from 'wxt/browser';
import type { VideoId } from '../homes/youtube-address';
import { whileExtensionIsGone } from './extension-there';

/** The offer of YouTube's transcript of one video, as other runs of its script find it. */
interface YouTubeOfferRun {
  readonly videoId: VideoId;
  readonly abort: AbortController;
}

/** What our scripts know of each other in the world that they share in one document. */
export interface PageWorld {
  /** The agent is here. */
  sidecueAgent?: AbortController;
  /** The watcher is here; to be aborted once it has nothing left to notice. */
  sidecueWatcher?: AbortController;
  /** What hears the hook in the page's world is here. */
  sidecueEar?: AbortController;
  /** What looks after the player of this frame of another site is here. */
  sidecueFrame?: { readonly abort: AbortController; readonly tellAgain: () => void };
  /** The offer of a transcript of the shown video is here. */
  sidecueOffer?: YouTubeOfferRun;
  /** Shows how far the reading of YouTube's transcript has come. */
  sidecueReading?: (sentence: string) => void;
}

export const pageWorld: PageWorld = globalThis as PageWorld;

/**
 * Ends all of our scripts in this document once the extension has gone, unless the signal aborts before. Their world
 * lasts as long as the document, so it lets go of them too.
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
 * The name by which our scripts in one page speak with each other over its documents. No page can know it: Chromium
 * makes up the address of the panel's page anew each time the extension starts, Firefox for each installation.
 */
export const ownLine = (): string => `line ${browser.runtime.getURL('/panel.html')}`;
