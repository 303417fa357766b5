import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readVideoAbout } from '../lib/players/youtube/about';

/** Put into a YouTube tab by the library page. Evaluates to what the tab says about its video. */
export default defineUnlistedScript(() => readVideoAbout());
