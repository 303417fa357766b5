import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageWorld } from '../lib/host/world';
import type { OverlayRequest } from '../lib/messages/overlay-requests';
import { watchForPlayer } from '../lib/players/page/watch';

/**
 * Runs on every page of the sites where the overlay is always wanted. Has the agent put in when there is
 * something to play, once for each document.
 */
export default defineUnlistedScript(() => {
  if (pageWorld.sidecueAgent || pageWorld.sidecueWatcher) return;
  const abort = new AbortController();
  pageWorld.sidecueWatcher = abort;
  watchForPlayer(abort.signal, async () => {
    abort.abort();
    const request: OverlayRequest = { type: 'player-found' };
    try {
      await browser.runtime.sendMessage(request);
    } catch {
      // The extension was reloaded or removed; the toolbar button of a newer copy works all the same.
    }
  });
});
