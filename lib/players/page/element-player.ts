import { isRunning, playMedia, seekMedia } from '../media-element';
import type { PlayerControls } from '../player';

/** Controls one media element. It does not report changes: whoever has found the element listens to its events. */
export function createElementPlayer(media: HTMLMediaElement): PlayerControls {
  return {
    read: () => ({
      time: media.currentTime,
      duration: media.duration,
      rate: media.playbackRate,
      paused: media.paused,
      running: isRunning(media),
      advert: false,
    }),
    seek(time) {
      seekMedia(media, time);
      if (media.readyState >= HTMLMediaElement.HAVE_METADATA) return;
      // Before the metadata has loaded, a seek may be lost.
      media.addEventListener('loadedmetadata', () => seekMedia(media, time), { once: true });
    },
    play: () => playMedia(media),
    pause: () => media.pause(),
    setRate(rate) {
      media.playbackRate = rate;
    },
  };
}
