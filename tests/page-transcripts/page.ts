import { NodeFilter, parseHTML } from 'linkedom';
import type { PageTranscript } from '../../lib/page-transcripts/page-transcript';
import { readGatherings } from '../../lib/page-transcripts/read-gathering';
import type { Gathering } from '../../lib/players/page/transcripts/finding';
import { gatherTranscripts } from '../../lib/players/page/transcripts/gather';

/** What a page of this HTML carries, unread. Its players have no text tracks, which are for the tests in browsers. */
export async function gatheringIn(html: string): Promise<Gathering> {
  const { document } = parseHTML(html);
  const Node = { DOCUMENT_NODE: 9, DOCUMENT_POSITION_FOLLOWING: 4 };
  Object.assign(globalThis, { document, Node, NodeFilter });
  for (const media of document.querySelectorAll('audio, video')) Object.assign(media, { textTracks: [] });
  try {
    return await gatherTranscripts(document);
  } finally {
    // Other test files run in the same process, and are told by these names that there is a page.
    for (const name of ['document', 'Node', 'NodeFilter']) Reflect.deleteProperty(globalThis, name);
  }
}

/** The transcripts that a page of this HTML carries. */
export async function transcriptsIn(html: string): Promise<PageTranscript[]> {
  return readGatherings([await gatheringIn(html)]);
}
