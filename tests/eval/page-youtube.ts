import { importText } from '../../lib/formats/import';
import type { TranscriptRows } from '../../lib/players/youtube/transcript';
import type { PageTab, PageTranscript } from './page-result';

/** What the product takes from the transcript that a YouTube page shows: by the script that the product puts in. */
export async function transcriptsOfYouTube(tab: PageTab): Promise<readonly PageTranscript[]> {
  const taken = await tab.run<TranscriptRows>('youtube-transcript.js');
  if (taken?.outcome !== 'rows') return [];
  const read = importText(taken.rows.map(({ time, text }) => `${time} ${text}`).join('\n'));
  if (!read.ok) return [];
  return [
    {
      source: 'youtube',
      language: read.language,
      cues: read.cues.map(({ start, end, text, speaker }) => ({
        start,
        end,
        text,
        speaker: speaker ?? null,
      })),
      chapters: read.chapters,
      complete: true,
      warnings: [],
    },
  ];
}
