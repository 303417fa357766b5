import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../components/host/page-panels.css?inline';
import { createReadingReport } from '../lib/host/report-reading';
import { readPageTranscript } from '../lib/players/youtube/transcript';

/**
 * Put into a YouTube tab. Evaluates to the lines of YouTube's own transcript, which is opened if needed. Reports its
 * progress.
 */
export default defineUnlistedScript(() => readPageTranscript(css, createReadingReport()));
