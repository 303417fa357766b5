import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../components/host/offer-bar.css?inline';
import { videoIdOfAddress } from '../lib/homes/youtube-address';
import { pageWorld } from '../lib/host/world';
import { runYouTubeOffer } from '../lib/host/youtube-offer';
import { watchShownVideo } from '../lib/players/youtube/watch';

/**
 * Put into a YouTube tab by the background if the library has no transcript of the shown video. It ends when the video
 * is left.
 */
export default defineUnlistedScript(() => {
  const videoId = videoIdOfAddress(location.href);
  const before = pageWorld.sidecueOffer;
  // The background checks again whenever the library changes.
  if (before?.videoId === videoId && !before.abort.signal.aborted) return;
  before?.abort.abort();
  if (!videoId) return;
  const abort = new AbortController();
  pageWorld.sidecueOffer = { videoId, abort };
  watchShownVideo(abort.signal, (shown) => shown !== videoId && abort.abort(), videoId);
  void runYouTubeOffer(css, abort);
});
