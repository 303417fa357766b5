import type { PageTranscript as Found } from '../../lib/page-transcripts/page-transcript';
import { readGatherings } from '../../lib/page-transcripts/read-gathering';
import type { Gathering } from '../../lib/players/page/transcripts/finding';
import type { PageTab, PageTranscript } from './page-result';

/** What the product offers to take from a page that is not YouTube's: what its popup lists, in the same order. */
export async function transcriptsOfPage(tab: PageTab): Promise<readonly PageTranscript[]> {
  const gatherings = await tab.run<readonly (Gathering | null)[]>('page-transcripts.js', { allFrames: true });
  return readGatherings((gatherings ?? []).filter((gathering) => gathering !== null)).map(toResult);
}

function toResult(found: Found): PageTranscript {
  const { source, address, language, cues, chapters, isComplete, warnings } = found;
  return {
    source: address === '' ? source : `linked: ${address}`,
    language,
    cues: cues.map(({ start, end, text, speaker }) => ({ start, end, text, speaker: speaker ?? null })),
    chapters: chapters.map(({ start, title }) => ({ start, title })),
    complete: isComplete,
    warnings,
  };
}
