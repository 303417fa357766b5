import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readVideoAbout } from '../lib/players/youtube/about';

/** Put into a YouTube tab by the library page: what is the title, and how long is it? */
export default defineUnlistedScript(() => readVideoAbout());
