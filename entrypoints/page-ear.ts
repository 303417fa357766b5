import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isExtensionThere } from '../lib/host/extension-there';
import { endWithoutExtension, ownLine, pageWorld } from '../lib/host/world';
import { hearHook } from '../lib/players/page/ear';

/**
 * Put into our own world of a document, to listen to the hook in the page's world. Evaluates to a name for a hook that
 * is put in now; null if another copy is already listening.
 */
export default defineUnlistedScript(() => {
  if (pageWorld.sidecueEar) return null;
  const abort = new AbortController();
  pageWorld.sidecueEar = abort;
  endWithoutExtension(abort.signal);
  return hearHook(ownLine(), isExtensionThere, abort.signal);
});
