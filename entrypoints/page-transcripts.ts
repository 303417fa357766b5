import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { claimsOf } from '../lib/homes/read-claims';
import { ownLine } from '../lib/host/world';
import type { PageReport } from '../lib/page-transcripts/page-report';
import { foreignPlayerOrigins } from '../lib/players/page/frames';
import { createPagePlayer } from '../lib/players/page/page-player';
import { createSignReader } from '../lib/players/page/signs';
import { gatherTranscripts } from '../lib/players/page/transcripts/gather';

/**
 * Put into a page by the popup. Evaluates to what the page carries that may be a transcript, and what it says about
 * what it plays.
 */
export default defineUnlistedScript(async (): Promise<PageReport> => {
  const abort = new AbortController();
  const player = createPagePlayer({ signal: abort.signal, line: ownLine(), commandFrame: () => {} });
  const claims = claimsOf(createSignReader()(player.playing()?.signs ?? null));
  const hasPlayer = player.hasPlayer() || foreignPlayerOrigins(document).length > 0;
  abort.abort();
  return { gathering: await gatherTranscripts(document), claims, hasPlayer };
});
