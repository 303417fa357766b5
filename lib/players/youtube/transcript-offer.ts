import { leftVideo } from './medium';
import { watchPageHost } from './page';
import { openButton, transcriptPanels } from './transcript-signs';

/** How often the page is looked at for what it offers: nothing tells when it has been filled. */
const lookMs = 500;
/** A page that has shown nothing of the kind by then does not offer one. The button may come seconds late (2026-09). */
const longestMs = 20_000;
/** So long after another video the page may still hold that one's description. */
const settledMs = 1500;

/**
 * Whether the page of the shown video has what opens a transcript, or the panel that holds one. Both are in the document
 * while they are folded away, and neither where the video has no captions.
 */
export function offersTranscript(): boolean {
  // Where the page has shown another video, the panel may be that one's.
  const signs = leftVideo() ? openButton : `${openButton}, ${transcriptPanels}`;
  return (watchPageHost() ?? document).querySelector(signs) !== null;
}

/** Resolves with whether the page comes to offer a transcript. False once the signal aborts. */
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
