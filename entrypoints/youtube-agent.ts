import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import barMarks from '../components/host/bar-marks.css?inline';
import frame from '../components/host/frame.css?inline';
import places from '../components/host/youtube-places.css?inline';
import { videoIdOfAddress } from '../lib/homes/youtube-address';
import { pageWorld } from '../lib/host/world';
import { runYouTubeAgent } from '../lib/host/youtube-agent';
import { watchShownVideo } from '../lib/players/youtube/watch';

/**
 * Put into a page by the background if the shown video has a transcript. Each run shows one panel. It ends when the
 * video is left, or when a newer run takes its place.
 */
export default defineUnlistedScript(() => {
  pageWorld.sidecueAgent?.abort();
  const abort = new AbortController();
  pageWorld.sidecueAgent = abort;
  const videoId = videoIdOfAddress(location.href);
  if (!videoId) return;
  watchShownVideo(abort.signal, (shown) => shown !== videoId && abort.abort(), videoId);
  runYouTubeAgent(videoId, { frame: places + frame, barMarks }, abort.signal);
});
