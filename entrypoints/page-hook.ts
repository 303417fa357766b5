import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installPageHook } from '../lib/players/page/hook';

/** Put into the page's own world, where the overlay was asked for; see `installPageHook`. */
export default defineUnlistedScript({
  // Any other value would leave a name in the page's global scope.
  globalName: false,
  main: installPageHook,
});
