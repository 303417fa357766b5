import type { PageReport } from '../../lib/page-transcripts/page-report';
import type { PageTranscript as Found } from '../../lib/page-transcripts/page-transcript';
import { readGatherings } from '../../lib/page-transcripts/read-gathering';
import { englishText } from '../messages/english-text';
import type { PageTab, PageTranscript } from './page-result';

/** What the product offers to take from a page that is not YouTube's: what its popup lists, in the same order. */
export async function transcriptsOfPage(tab: PageTab): Promise<readonly PageTranscript[]> {
  const reports = await tab.run<readonly (PageReport | null)[]>('page-transcripts.js', { allFrames: true });
  const found = readGatherings((reports ?? []).flatMap((report) => report?.gathering ?? []));
  return Promise.all(
    found.map(async (transcript) => {
      const words = transcript.cues.map(({ text }) => text).join('\n');
      const language = transcript.language || (words === '' ? '' : await tab.tellLanguage(words));
      return toResult({ ...transcript, language });
    }),
  );
}

const sentences = {
  'starts-late': 'foundStartsLate',
  gap: 'foundGap',
  doubts: 'foundDoubts',
  'no-times': 'foundPlain',
} as const;

function toResult(found: Found): PageTranscript {
  const { source, address, language, cues, chapters, isComplete, warnings } = found;
  return {
    source: address === '' ? source : `linked: ${address}`,
    language,
    cues: cues.map(({ start, end, text, speaker }) => ({ start, end, text, speaker: speaker ?? null })),
    chapters: chapters.map(({ start, title }) => ({ start, title })),
    complete: isComplete,
    warnings: warnings.map((warning) =>
      warning === 'not-fetched' ? englishText('foundLinked', address) : englishText(sentences[warning]),
    ),
  };
}
