import type { Player } from '../player';
import { embedTitleSelector, mainVideo } from './page';
import { createYouTubePlayer } from './youtube-player';

/**
 * What starts an embedded video that nobody has started yet: it has no medium to play. The newer form (2026-11) has none
 * of the others before its first start.
 */
const startButtons = ['.ytmCuedOverlayPlayButton', '.ytp-large-play-button', '.ytp-play-button']; // 2026-05

export const isYouTubeFrame = (): boolean => /(^|\.)youtube(-nocookie)?\.com$/.test(location.hostname);

/**
 * The watch address of the video that this embedded player shows. Its title's link tells, also in playlists;
 * at first that is empty, and the frame's own address tells.
 */
export function embeddedVideoAddress(): string {
  const titles = document.querySelectorAll<HTMLAnchorElement>(embedTitleSelector);
  return [...titles].find(({ href }) => href.includes('/watch'))?.href ?? location.href;
}

/** The player inside an embed, where adverts and replaced elements are as on the watch page. */
export function createEmbedPlayer(signal: AbortSignal): Player {
  const player = createYouTubePlayer(signal);
  const isEmpty = () => (mainVideo()?.readyState ?? 0) === HTMLMediaElement.HAVE_NOTHING;
  const start = () => document.querySelector<HTMLElement>(startButtons.join())?.click();
  return {
    ...player,
    play: () => (isEmpty() ? start() : player.play()),
    seek(time) {
      if (!isEmpty()) {
        player.seek(time);
        return;
      }
      // Before it has a medium a seek would be lost; as in YouTube's own interface, it starts the video.
      document.addEventListener('loadedmetadata', () => player.seek(time), {
        capture: true,
        once: true,
        signal,
      });
      start();
    },
  };
}
