import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isSeenFromAbove, reportFrame } from '../lib/host/frame-report';

/**
 * Put into all frames of a page under the overlay; works in those that the overlay cannot look into. Put in once
 * more, it has the first copy tell again.
 */
export default defineUnlistedScript(() => {
  if (isSeenFromAbove()) return;
  const world = globalThis as { sidecueFrame?: () => void };
  if (world.sidecueFrame) world.sidecueFrame();
  else world.sidecueFrame = reportFrame(new AbortController());
});
