import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../components/host/frame.css?inline';
import { runPageAgent } from '../lib/host/page-agent';
import { pageWorld } from '../lib/host/world';

/** Put into a page when the listener asks for it, or when a player was found on a site where it is always wanted. */
export default defineUnlistedScript(() => {
  if (pageWorld.sidecueAgent) return;
  const abort = new AbortController();
  pageWorld.sidecueAgent = abort;
  pageWorld.sidecueWatcher?.abort();
  runPageAgent(css, abort.signal);
});
