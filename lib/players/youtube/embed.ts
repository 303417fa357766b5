import type { Player } from '../player';
import { embedTitleSelector, mainVideo } from './page';
import { createYouTubePlayer } from './youtube-player';

/**
 * Buttons that start an embedded video for the first time; until then it has no medium. The newer form (2026-11) has
 * only the first of them before its first start.
 */
const startButtons = ['.ytmCuedOverlayPlayButton', '.ytp-large-play-button', '.ytp-play-button']; // 2026-05

export const isYouTubeFrame = (): boolean => /(^|\.)youtube(-nocookie)?\.com$/.test(location.hostname);

/**
 * The watch address of the video that this embedded player shows. The link in its title gives it, also in playlists.
 * The link is empty at first; then the frame's own address gives it.
 */
export function embeddedVideoAddress(): string {
  const titles = document.querySelectorAll<HTMLAnchorElement>(embedTitleSelector);
  return [...titles].find(({ href }) => href.includes('/watch'))?.href ?? location.href;
}

/** The player inside an embed. Adverts and replaced elements are handled as on the watch page. */
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
      // Before there is a medium, a seek would be lost. It then starts the video, as in YouTube's own interface.
      document.addEventListener('loadedmetadata', () => player.seek(time), {
        capture: true,
        once: true,
        signal,
      });
      start();
    },
  };
}
