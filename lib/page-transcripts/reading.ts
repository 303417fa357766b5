import type { Imported } from '../formats/finish-import';
import type { Finding } from '../players/page/transcripts/finding';
import type { Cue } from '../transcript/cue';
import type { Chapter } from '../transcript/talk';
import type { PageTranscript, PageWarning } from './page-transcript';
import { tidyCues } from './tidy-cues';

/** The beginning may be missing if a transcript begins later than this, in seconds. */
const latestStart = 120;
/** In longer pauses, a part is missing or music is played. In seconds. */
const longestGap = 300;

/** A text without times that has fewer words is a summary. */
export const fewestWords = 80;

const nameOfLanguage = /^[a-z]{2,3}(?:[-_]\w{1,8})*$/iu;
/** The first of these that looks like a BCP 47 tag; '' if there is none. */
export const languageOf = (...tags: readonly (string | undefined)[]) =>
  tags.find((tag) => tag !== undefined && nameOfLanguage.test(tag)) ?? '';

function warningsOf({ cues, timed, warnings }: Imported): PageWarning[] {
  if (!timed) return ['no-times'];
  const found: PageWarning[] = [];
  if ((cues[0]?.start ?? 0) > latestStart) found.push('starts-late');
  const hasGap = cues.some((cue, index) => cue.start - (cues[index - 1]?.end ?? cue.start) > longestGap);
  if (hasGap) found.push('gap');
  if (warnings.length > 0) found.push('doubts');
  return found;
}

/** Makes a transcript in this language from a finding and what was read of it. */
export function transcriptOf(
  finding: Pick<Finding, 'source' | 'name' | 'text' | 'chapters' | 'playedAt'>,
  imported: Imported,
  language: string,
): PageTranscript {
  const warnings = warningsOf(imported);
  const { timed, chapters, format } = imported;
  const cues = finding.source === 'track' ? imported.cues : tidyCues(imported.cues);
  return {
    source: finding.source,
    name: finding.name,
    language,
    cues,
    isTimed: timed,
    chapters: finding.chapters.length > 0 ? finding.chapters : chapters,
    isComplete: !warnings.includes('starts-late'),
    warnings,
    text: finding.text,
    format,
    address: '',
    playedAt: finding.playedAt,
  };
}

/** What one finding contains: transcripts, or chapters, which may belong to another transcript of the page. */
export interface Reading {
  readonly transcripts: readonly PageTranscript[];
  readonly chapters: readonly Chapter[];
  /** The times of a list that is neither, as `timesOf` returns them. */
  readonly refused?: string;
}

/** All start times of a list as one text, for comparison with other lists. */
export const timesOf = (cues: readonly Cue[]): string => cues.map(({ start }) => start).join();

export const nothing: Reading = { transcripts: [], chapters: [] };

/** Converts the cues of a list of chapters to chapters. */
export function chaptersIn(cues: readonly Cue[]): Chapter[] {
  return cues.map(({ start, text }) => ({ start, title: text }));
}
