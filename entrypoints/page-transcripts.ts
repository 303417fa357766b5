import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { gatherTranscripts } from '../lib/players/page/transcripts/gather';

/** Put into a page by the popup: what the page carries that may be a transcript. */
export default defineUnlistedScript(() => gatherTranscripts(document));
