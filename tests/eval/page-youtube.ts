import { problemSentence } from '../../lib/formats/problem-text';
import { readRows } from '../../lib/page-transcripts/taken';
import type { TranscriptRows } from '../../lib/players/youtube/transcript';
import { englishText } from '../messages/english-text';
import type { PageTab, PageTranscript } from './page-result';

/** What the product takes from the transcript that a YouTube page shows: by the script that the product puts in. */
export async function transcriptsOfYouTube(tab: PageTab): Promise<readonly PageTranscript[]> {
  const rows = await tab.run<TranscriptRows>('youtube-transcript.js');
  if (rows?.outcome !== 'rows') return [];
  const read = readRows(rows);
  if (!read.ok) return [];
  const { cues, chapters, language, warnings } = read;
  return [
    {
      source: 'youtube',
      language: language || (await tab.tellLanguage(cues.map(({ text }) => text).join('\n'))),
      cues: cues.map(({ start, end, text, speaker }) => ({ start, end, text, speaker: speaker ?? null })),
      chapters,
      complete: rows.warnings.length === 0,
      warnings: warnings.map((warning) => problemSentence(warning, '', englishText)),
    },
  ];
}
