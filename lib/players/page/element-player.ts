import { isRunning, playMedia, seekMedia } from '../media-element';
import type { Player } from '../player';

/**
 * The player that one media element is. Its events are heard by whoever has found it, so `onChange` is never
 * called from here.
 */
export function createElementPlayer(media: HTMLMediaElement): Player {
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
      // Before metadata a seek may be lost.
      media.addEventListener('loadedmetadata', () => seekMedia(media, time), { once: true });
    },
    play: () => playMedia(media),
    pause: () => media.pause(),
    setRate(rate) {
      media.playbackRate = rate;
    },
    onChange: () => {},
  };
}
