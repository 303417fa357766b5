import { videoIdOfAddress } from '../../homes/youtube-address';
import type { Seconds } from '../../transcript/cue';
import { createYouTubePlayer } from './youtube-player';

/** What a YouTube tab tells of the video it shows. */
export interface VideoAbout {
  readonly videoId: string | null;
  readonly title: string;
  /** Null while an advert plays or nothing is loaded. */
  readonly duration: Seconds | null;
}

/** Read once, in the page. */
export function readVideoAbout(): VideoAbout {
  const abort = new AbortController();
  const { duration, advert } = createYouTubePlayer(abort.signal).read();
  abort.abort();
  return {
    videoId: videoIdOfAddress(location.href),
    // `(3) A title - YouTube`: the number counts notifications (2026-08).
    title: document.title.replace(/^\(\d+\)\s*/, '').replace(/ - YouTube$/, ''),
    duration: !advert && Number.isFinite(duration) && duration > 0 ? duration : null,
  };
}
