import { videoIdOfAddress } from '../../homes/youtube-address';
import type { Seconds } from '../../transcript/cue';
import { readVideoTitle } from './page';
import { offersTranscript } from './transcript-offer';
import { createYouTubePlayer } from './youtube-player';

/** What a YouTube tab says about the video it shows. */
export interface VideoAbout {
  readonly videoId: string | null;
  readonly title: string;
  /** Null while an advert plays or nothing is loaded. */
  readonly duration: Seconds | null;
  readonly offersTranscript: boolean;
}

/** Reads it once. Runs in the page. */
export function readVideoAbout(): VideoAbout {
  const abort = new AbortController();
  const { duration, advert } = createYouTubePlayer(abort.signal).read();
  abort.abort();
  return {
    videoId: videoIdOfAddress(location.href),
    title: readVideoTitle(),
    duration: !advert && Number.isFinite(duration) && duration > 0 ? duration : null,
    offersTranscript: offersTranscript(),
  };
}
