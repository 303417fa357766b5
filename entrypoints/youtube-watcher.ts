import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { VideoId } from '../lib/homes/youtube-address';
import { isExtensionThere } from '../lib/host/extension-there';
import { pageWorld } from '../lib/host/world';
import { ask } from '../lib/messages/to-background';
import { leaveVideo } from '../lib/players/youtube/medium';
import { watchShownVideo } from '../lib/players/youtube/watch';

/**
 * Runs on every YouTube page. It only tells the background which video is shown, and remembers which was left. An
 * unlisted script, because WXT's content scripts announce themselves to the page.
 */
export default defineUnlistedScript(() => {
  // If the browser has put the script in twice (at an installation or update), the first copy continues.
  if (pageWorld.sidecueWatcher) return;
  const abort = new AbortController();
  pageWorld.sidecueWatcher = abort;
  let shown: VideoId | null = null;
  watchShownVideo(abort.signal, (videoId) => {
    if (shown) leaveVideo(shown);
    shown = videoId;
    // A newer copy of the extension has its own watcher.
    if (isExtensionThere()) void ask('video-shown', { videoId });
    else abort.abort();
  });
});
