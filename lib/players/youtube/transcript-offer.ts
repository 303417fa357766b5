import { leftVideo } from './medium';
import { watchPageHost } from './page';
import { openButton, transcriptPanels } from './transcript-signs';

/** How often the page is checked for an offer. Nothing signals when it has been filled. */
const lookMs = 500;
/** If a page has shown no sign by then, it offers no transcript. The button may come seconds late (2026-09). */
const longestMs = 20_000;
/** For this long after another video, the page may still hold the description of that one. */
const settledMs = 1500;

/**
 * Whether the page of the shown video has a button that opens a transcript, or a panel that holds one. Both are in the
 * document even while they are folded. Neither is there if the video has no captions.
 */
export function offersTranscript(): boolean {
  // If the page has shown another video, the panel may belong to that one.
  const signs = leftVideo() ? openButton : `${openButton}, ${transcriptPanels}`;
  return (watchPageHost() ?? document).querySelector(signs) !== null;
}

/** Waits for the page to offer a transcript. Resolves with whether it does; false once the signal aborts. */
export async function waitForOffer(signal: AbortSignal): Promise<boolean> {
  const beganMs = performance.now();
  while (!signal.aborted) {
    const sinceLeftMs = performance.now() - (leftVideo()?.atMs ?? Number.NEGATIVE_INFINITY);
    if (sinceLeftMs > settledMs && offersTranscript()) return true;
    if (performance.now() - beganMs > longestMs) return false;
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
  return false;
}
