import { noChoices } from '../formats/choices';
import { tidyText } from '../formats/cue-text';
import { finishImport, type Imported, type ImportResult } from '../formats/finish-import';
import { type LineProblem, problemAt } from '../formats/problem';
import type { NewTalk } from '../library/talks';
import type { TranscriptRows } from '../players/youtube/transcript';
import { formatTime } from '../transcript/clock-text';
import type { Chapter } from '../transcript/talk';

/** A transcript that was taken from a page: a text that is read like a file, and what else the page says about it. */
export interface Taken {
  /** One line for each row, with the time first. */
  readonly text: string;
  readonly chapters: readonly Chapter[];
  /** BCP 47 tag; '' if the page does not name the language. */
  readonly language: string;
  /** The reasons why it may be incomplete; empty if there are none. */
  readonly warnings: readonly LineProblem[];
}

/** What a page says about its transcript, apart from the lines. */
type Besides = Omit<Taken, 'text'>;

type Rows = Extract<TranscriptRows, { readonly outcome: 'rows' }>;

function problemOf(warning: Rows['warnings'][number]): LineProblem {
  switch (warning.code) {
    case 'page-gap':
      return problemAt(0, 'page-gap', formatTime(warning.from), formatTime(warning.to));
    case 'page-repeated':
    case 'page-without-times':
      return problemAt(0, warning.code, warning.rows);
    case 'page-still-loading':
      return problemAt(0, 'page-still-loading');
    default:
      return problemAt(0, warning.code, formatTime(warning.at));
  }
}

function besidesRows({ chapters, language, warnings }: Rows): Besides {
  return { chapters, language, warnings: warnings.map(problemOf) };
}

/** Converts the rows that were read on YouTube's page. */
export function takenFromYouTube(rows: Rows): Taken {
  const text = rows.rows.map((row) => `${formatTime(row.start)} ${row.text}`).join('\n');
  return { text, ...besidesRows(rows) };
}

/** Adds to an imported transcript what its page says about it. */
export function withTaken(read: Imported, taken: Besides): Imported {
  return {
    ...read,
    chapters: taken.chapters.length > 0 ? taken.chapters : read.chapters,
    language: taken.language || read.language,
    warnings: [...taken.warnings, ...read.warnings],
  };
}

const copied = { id: 'youtube-copied', name: 'formatYoutubeCopied', family: 'lines' } as const;

/** Imports the rows that were read on YouTube's page: they are repaired like the lines of a file. */
export function readRows(rows: Rows): ImportResult {
  const cues = rows.rows.map(({ start, text }, index) => ({ line: index + 1, start, text: tidyText(text) }));
  const read = finishImport(copied, { cues, problems: [] }, noChoices);
  return read.ok ? withTaken(read, besidesRows(rows)) : read;
}

/**
 * Makes a talk from the rows that were read on the page of a video; null if there is no text or the video is unknown.
 *
 * @param title the title of the page
 * @returns the talk, whose language is '' if the page does not name it, and the warnings about its lines
 */
export function talkFromYouTube(
  rows: Rows,
  title: string,
): { readonly talk: NewTalk; readonly doubts: readonly LineProblem[] } | null {
  const read = readRows(rows);
  if (!read.ok || !rows.videoId) return null;
  const { cues, chapters, language, warnings, format } = read;
  return {
    talk: {
      title: title.trim() || rows.videoId,
      people: [],
      show: '',
      date: '',
      language,
      homes: [{ kind: 'youtube', id: rows.videoId }],
      format,
      isTimed: true,
      chapters: [...chapters],
      cues: cues.map(({ words, ...cue }) => (words ? { ...cue, words: [...words] } : cue)),
    },
    doubts: warnings,
  };
}
