import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isSeenFromAbove, reportFrame } from '../lib/host/frame-report';
import { endWithoutExtension, pageWorld } from '../lib/host/world';

/**
 * Put into all frames of a page under the overlay; works in those that the overlay cannot look into. Put in once
 * more, it has the first copy tell again.
 */
export default defineUnlistedScript(() => {
  if (isSeenFromAbove()) return;
  if (pageWorld.sidecueFrame) {
    pageWorld.sidecueFrame.tellAgain();
    return;
  }
  const abort = new AbortController();
  endWithoutExtension(abort.signal);
  pageWorld.sidecueFrame = { abort, tellAgain: reportFrame(abort) };
});
