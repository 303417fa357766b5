import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ownLine, pageWorld } from '../lib/host/world';
import { ask } from '../lib/messages/to-background';
import { watchForPlayer } from '../lib/players/page/watch';

/**
 * Runs on every page of the sites where the overlay is always wanted. Has the agent put in when there is something to
 * play, once per document.
 */
export default defineUnlistedScript(() => {
  if (pageWorld.sidecueAgent || pageWorld.sidecueWatcher) return;
  const abort = new AbortController();
  pageWorld.sidecueWatcher = abort;
  watchForPlayer(abort.signal, ownLine(), () => {
    abort.abort();
    // After the extension has been reloaded or removed, nothing answers. The button of a newer copy works anyway.
    void ask('player-found', {});
  });
});
