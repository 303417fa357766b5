import { videoIdOfAddress } from '../../homes/youtube-address';
import { readVideoAbout } from './about';
import { leftVideo } from './medium';
import { checkRows, type TranscriptWarning } from './transcript-check';
import { gatherRows } from './transcript-gather';
import type { PageChapter, PageRow } from './transcript-join';
import { languageOfTranscript } from './transcript-language';
import { openTranscript, type Reading } from './transcript-open';
import { findRowLists, type RowList, readList } from './transcript-rows';
import { keepOutOfSight } from './transcript-sight';

/** The result of reading the page's own transcript. */
export type TranscriptRows =
  | {
      readonly outcome: 'rows';
      readonly videoId: string | null;
      /** Sorted by start; at least one. */
      readonly rows: readonly PageRow[];
      readonly chapters: readonly PageChapter[];
      /** BCP 47 tag; '' if the page does not say. */
      readonly language: string;
      /** Reasons to doubt that the rows are the complete transcript of this video. Empty if there are none. */
      readonly warnings: readonly TranscriptWarning[];
    }
  /** The page offers no transcript of this video. */
  | { readonly outcome: 'no-transcript' }
  /** The page opened its transcript, but put nothing into it. */
  | { readonly outcome: 'empty' }
  /** The page changed to another video in the meantime. */
  | { readonly outcome: 'left' };

class VideoLeft extends Error {}

const printOf = (list: RowList) => {
  const { rows } = readList(list);
  return JSON.stringify([rows.length, rows[0], rows.at(-1)]);
};

function beginReading(videoId: string | null, css: string): Reading {
  const left = leftVideo();
  const hidden = findRowLists().filter(({ isShown }) => !isShown);
  // If the page has shown another video, the lists that are already hidden belong to that one.
  const leftBehind = new Set(left && left.videoId !== videoId ? hidden.map(printOf) : []);
  return {
    sight: keepOutOfSight(css),
    async pause(ms) {
      await new Promise((resolve) => setTimeout(resolve, ms));
      if (videoIdOfAddress(location.href) !== videoId) throw new VideoLeft();
    },
    shownForMs: () => performance.now() - (left?.atMs ?? 0),
    isLeftBehind: (list) => leftBehind.has(printOf(list)),
  };
}

/**
 * Reads the transcript that YouTube's page has of its video, in whatever form, and opens it if it is closed. Afterwards
 * the page is as it was; meanwhile the page's panel is hidden. Makes no requests: it only takes what the page shows.
 * `css` hides the page's panels. `onProgress` gets the number of rows read so far.
 */
export async function readPageTranscript(
  css: string,
  onProgress: (rows: number) => void = () => {},
): Promise<TranscriptRows> {
  const videoId = videoIdOfAddress(location.href);
  // Shorts have such a button too, but no room for a panel.
  if (videoId === null) return { outcome: 'no-transcript' };
  const reading = beginReading(videoId, css);
  try {
    const outcome = await openTranscript(reading);
    if (outcome === 'no-transcript' || outcome === 'empty') return { outcome };
    const readDuration = () => readVideoAbout().duration;
    const isHidden = outcome === 'hidden';
    const { joined, ...signs } = await gatherRows(reading, { isHidden, readDuration, onProgress });
    if (joined.rows.length === 0) return { outcome: 'empty' };
    return {
      outcome: 'rows',
      videoId,
      rows: joined.rows,
      chapters: joined.chapters,
      language: languageOfTranscript(videoId),
      warnings: checkRows(joined, { ...signs, duration: readDuration() }),
    };
  } catch (error) {
    if (error instanceof VideoLeft) return { outcome: 'left' };
    throw error;
  } finally {
    reading.sight.restore();
  }
}
