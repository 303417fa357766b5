import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../components/host/page-panels.css?inline';
import { readPageTranscript } from '../lib/players/youtube/transcript';

/** Put into a YouTube tab by the library page: the lines of YouTube's own transcript, opened where needed. */
export default defineUnlistedScript(() => readPageTranscript(css));
