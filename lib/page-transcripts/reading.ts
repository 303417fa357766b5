import type { Imported } from '../formats/finish-import';
import type { Finding } from '../players/page/transcripts/finding';
import type { Cue } from '../transcript/cue';
import type { Chapter } from '../transcript/talk';
import type { PageTranscript, PageWarning } from './page-transcript';
import { tidyCues } from './tidy-cues';

/** A transcript that begins later may lack what comes before. */
const latestStart = 120;
/** Longer pauses are a part that is missing, or a concert. */
const longestGap = 300;

/** A text without times that has fewer words is a summary. */
export const fewestWords = 80;

const nameOfLanguage = /^[a-z]{2,3}(?:[-_]\w{1,8})*$/iu;
/** The first of these that is a BCP 47 tag; '' for none. */
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

/** What was read of a finding as a transcript in this language. */
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

/** What one finding turns out to be: transcripts, or chapters of whatever else the page has. */
export interface Reading {
  readonly transcripts: readonly PageTranscript[];
  readonly chapters: readonly Chapter[];
  /** The times of a list that is something else. */
  readonly refused?: string;
}

/** All times of a list, as they are compared. */
export const timesOf = (cues: readonly Cue[]): string => cues.map(({ start }) => start).join();

export const nothing: Reading = { transcripts: [], chapters: [] };

/** The cues of a list of chapters as chapters. */
export function chaptersIn(cues: readonly Cue[]): Chapter[] {
  return cues.map(({ start, text }) => ({ start, title: text }));
}
