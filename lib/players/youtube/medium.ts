import type { VideoId } from '../../homes/youtube-address';
import { mainVideo } from './page';

/** A medium that has not changed after this long counts as the right one. */
const longestWaitMs = 2000;

/** Events that tell that the player has been given another medium, or is empty. */
const signs = ['emptied', 'loadstart', 'loadedmetadata'] as const;

interface LeftVideo {
  readonly videoId: VideoId;
  readonly medium: string;
  /** When it was left, on the page's clock. */
  readonly atMs: number;
}

/** What the watcher leaves for panels, which run in the same script world. */
const world = globalThis as {
  /** The video that was shown before, and its medium when it was left. */
  sidecueLeft?: LeftVideo;
};

/** The address of the medium in the player; '' if it has none. */
function currentMedium(): string {
  const video = mainVideo();
  return video && video.readyState > HTMLMediaElement.HAVE_NOTHING ? video.currentSrc : '';
}

/** Remembers that the page has just left this video. */
export function leaveVideo(videoId: VideoId): void {
  world.sidecueLeft = { videoId, medium: currentMedium(), atMs: performance.now() };
}

/** The video that this document showed before; undefined if it was loaded with the present one. */
export const leftVideo = (): LeftVideo | undefined => world.sidecueLeft;

/**
 * Resolves once the player no longer shows the medium of the video that the page has left, or after two seconds.
 * YouTube changes the page before the medium.
 */
export async function whenMediumChanged(videoId: VideoId, signal: AbortSignal): Promise<void> {
  const left = world.sidecueLeft;
  if (!left || left.videoId === videoId || left.medium === '') return;
  const hasGone = () => currentMedium() !== left.medium;
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
