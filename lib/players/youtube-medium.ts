import { mainVideo } from './youtube-page';

/** A medium that never changes is taken to be the right one after this long. */
const longestWaitMs = 2000;

/** Signs that the player has been given another medium, or is empty. */
const signs = ['emptied', 'loadstart', 'loadedmetadata'] as const;

/** The address of the medium in the player, or '' when it has none. */
export function currentMedium(): string {
  const video = mainVideo();
  return video && video.readyState > HTMLMediaElement.HAVE_NOTHING ? video.currentSrc : '';
}

/** Resolves once the player no longer shows `medium` (as `currentMedium` gave it), or after two seconds. */
export async function whenMediumChanged(medium: string, signal: AbortSignal): Promise<void> {
  const hasGone = () => medium === '' || currentMedium() !== medium;
  if (hasGone()) return;
  const waiting = new AbortController();
  await new Promise<void>((resolve) => {
    const look = () => hasGone() && resolve();
    for (const sign of signs) {
      document.addEventListener(sign, look, { capture: true, signal: waiting.signal });
    }
    signal.addEventListener('abort', () => resolve(), { once: true });
    setTimeout(resolve, longestWaitMs);
  });
  waiting.abort();
}
