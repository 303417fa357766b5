import { pageText } from '../formats/html-page';
import { type Imported, importText } from '../formats/import';
import type { FileLink, Finding, Gathering } from '../players/page/transcripts/finding';
import type { Cue } from '../transcript/cue';
import type { Chapter } from '../transcript/talk';
import { judgeList, wordsIn } from './judge';
import type { PageTranscript, PageWarning } from './page-transcript';
import { withoutCopies } from './same-text';
import { type NamedValue, namedValuesIn } from './scripts';

/** A transcript that begins later may lack what comes before. */
const latestStart = 120;
/** Longer pauses are a part that is missing, or a concert. */
const longestGap = 300;

/** A text without times that has fewer words is a summary. */
const fewestWords = 80;

const nameOfLanguage = /^[a-z]{2,3}(?:[-_]\w{1,8})*$/iu;
const languageOf = (...tags: readonly (string | undefined)[]) =>
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

function transcriptOf(
  finding: Pick<Finding, 'source' | 'name' | 'text' | 'chapters' | 'playedAt'>,
  imported: Imported,
  language: string,
): PageTranscript {
  const warnings = warningsOf(imported);
  const { cues, timed, chapters, format } = imported;
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
interface Reading {
  readonly transcripts: readonly PageTranscript[];
  readonly chapters: readonly Chapter[];
}

const nothing: Reading = { transcripts: [], chapters: [] };

function chaptersIn(cues: readonly Cue[]): Chapter[] {
  return cues.map(({ start, text }) => ({ start, title: text }));
}

function readData(finding: Finding, pageLanguage: string): Reading {
  const transcripts = namedValuesIn(finding.text).flatMap((value): PageTranscript[] => {
    const text = textOf(value);
    const imported = text === '' ? null : importText(text);
    if (!imported?.ok) return [];
    const words = imported.cues.reduce((sum, cue) => sum + wordsIn(cue.text), 0);
    const isFit = imported.timed || (typeof value.value === 'string' && words >= fewestWords);
    if (!isFit || words === 0) return [];
    const language = languageOf(value.language, imported.language, pageLanguage);
    const chapters = chaptersBeside(value);
    return [transcriptOf({ ...finding, text, chapters }, imported, language)];
  });
  return { transcripts, chapters: [] };
}

function textOf({ value }: NamedValue): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : '';
}

/** A list called `chapters`, whose entries have titles. */
function chaptersBeside({ chapters }: NamedValue): Chapter[] {
  if (!Array.isArray(chapters) || chapters.length === 0) return [];
  const lines = chapters.map((chapter) => ({
    start: chapter?.start ?? chapter?.startTime,
    text: chapter?.title,
  }));
  const imported = importText(JSON.stringify(lines));
  return imported.ok && imported.timed ? chaptersIn(imported.cues) : [];
}

function readFinding(finding: Finding, pageLanguage: string): Reading {
  if (finding.source === 'data') return readData(finding, pageLanguage);
  // A page of texts alone looks like any other page to the readers of files.
  const text = finding.source === 'plain' ? pageText(finding.text) : finding.text;
  const imported = importText(text);
  if (!imported.ok) return nothing;
  const language = languageOf(finding.language, imported.language, pageLanguage);
  const transcript = transcriptOf({ ...finding, text }, imported, language);
  if (finding.source === 'track') return { transcripts: [transcript], chapters: [] };
  if (finding.source === 'plain') {
    // A name alone on its line is that of the next.
    const cues = imported.cues.filter((cue) => cue.text !== '');
    const words = cues.reduce((sum, cue) => sum + wordsIn(cue.text), 0);
    return words >= fewestWords ? { transcripts: [{ ...transcript, cues }], chapters: [] } : nothing;
  }
  if (!imported.timed) return nothing;
  const verdict = judgeList(imported, finding.isNamed);
  if (verdict === 'transcript') return { transcripts: [transcript], chapters: [] };
  return verdict === 'chapters' ? { transcripts: [], chapters: chaptersIn(imported.cues) } : nothing;
}

function linked({ address, name, language }: FileLink): PageTranscript {
  return {
    source: 'linked',
    name,
    language: languageOf(language),
    cues: [],
    isTimed: false,
    chapters: [],
    isComplete: false,
    warnings: ['not-fetched'],
    text: '',
    format: null,
    address,
    playedAt: '',
  };
}

/** A file that was fetched, as a transcript; null where it is none. `link` says where it is from. */
export function readFetched(
  text: string,
  link: Pick<PageTranscript, 'name' | 'language' | 'address'>,
): PageTranscript | null {
  const imported = importText(text);
  if (!imported.ok) return null;
  const finding = { source: 'track' as const, name: link.name, text, chapters: [], playedAt: '' };
  const language = languageOf(link.language, imported.language);
  return { ...transcriptOf(finding, imported, language), source: 'linked', address: link.address };
}

/**
 * The transcripts that the documents of a page carry, the best first: text tracks, then lists with times in its HTML,
 * then its data, then texts without times, then links to files. What says the same twice comes once. Chapters that
 * stand alone belong to the first transcript, if it has none.
 */
export function readGatherings(gatherings: readonly Gathering[]): PageTranscript[] {
  const readings = gatherings.flatMap(({ findings, language }) =>
    findings.map((finding) => readFinding(finding, language)),
  );
  const [lone] = readings.flatMap(({ chapters }) => (chapters.length > 0 ? [chapters] : []));
  const found = withoutCopies(readings.flatMap(({ transcripts }) => transcripts));
  const withChapters = found.map((transcript, index) => {
    const isEmpty = index === 0 && transcript.isTimed && transcript.chapters.length === 0;
    const end = transcript.cues.at(-1)?.end ?? 0;
    return lone && isEmpty && (lone.at(-1)?.start ?? 0) < end
      ? { ...transcript, chapters: lone }
      : transcript;
  });
  const links = gatherings.flatMap((gathering) => gathering.links.map(linked));
  const seen = new Set<string>();
  const once = links.filter(({ address }) => !seen.has(address) && seen.add(address));
  return [...withChapters, ...once];
}
