import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginEarly } from '../lib/frame/early';
import { isInSmallWindow, tabOfFragment } from '../lib/messages/small-window';

/**
 * The first script of the panel's page. A small window contains another page with the panel, which starts this itself.
 */
export default defineUnlistedScript(() => {
  if (!isInSmallWindow() || tabOfFragment(location.hash) === null) beginEarly();
});
