import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isSeenFromAbove, reportFrame } from '../lib/host/frame-report';
import { endWithoutExtension, pageWorld } from '../lib/host/world';

/**
 * Put into all frames of a page under the overlay. Works in those that the overlay cannot access. If it is put in
 * again, it makes the first copy report again.
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
