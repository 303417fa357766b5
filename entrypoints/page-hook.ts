import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installPageHook, meetEar } from '../lib/players/page/hook';

/** Put into the page's own world, before any script of the page, on sites where the overlay is always wanted. */
export default defineUnlistedScript({
  // Any other value would leave a name in the page's global scope.
  globalName: false,
  main: () => installPageHook(meetEar()),
});
