import { pageText } from '../formats/html-page';
import { importText } from '../formats/import';
import type { FileLink, Finding, Gathering } from '../players/page/transcripts/finding';
import { judgeList } from './judge';
import { wordsIn } from './lines';
import { isChat } from './messages';
import type { PageTranscript } from './page-transcript';
import { readData } from './read-data';
import { chaptersIn, fewestWords, languageOf, nothing, type Reading, timesOf, transcriptOf } from './reading';
import { withoutCopies } from './same-text';

/** The most documents (frames) of a page that are read. No page has so many with a transcript. */
const mostDocuments = 20;

/** What is known of the page of a finding. */
type PageOfFinding = Pick<Gathering, 'language' | 'hasPlayer'>;

/**
 * Reads a finding. If reading it throws, for example because its data are nested too deeply, the others are still read.
 */
function tryFinding(finding: Finding, page: PageOfFinding): Reading {
  try {
    return readFinding(finding, page);
  } catch {
    return nothing;
  }
}

/** The role of a speaker after the name: `MARTA LINDQVIST, HOST:`, `JIM REED (R-OH), CHAIRMAN:` (NPR, CNN; 2026). */
const roleBehindName =
  /^(\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}?)(?: ?\([^()\n]{1,20}\))?(?:, [\p{Lu}\p{N}][\p{Lu}\p{N} ,.&'’/-]{1,80})?:(?= |$)/gmu;

function readFinding(finding: Finding, { language: pageLanguage, hasPlayer }: PageOfFinding): Reading {
  if (finding.source === 'data') return readData(finding, pageLanguage);
  // The readers of files cannot recognise a page that consists of text only.
  const text =
    finding.source === 'plain' ? pageText(finding.text).replace(roleBehindName, '$1:') : finding.text;
  const imported = importText(text);
  if (!imported.ok) return nothing;
  // `und` marks a part of a list in two languages that is not in the language of the page.
  const isOther = finding.language === 'und';
  const language = isOther
    ? languageOf(imported.language)
    : languageOf(finding.language, imported.language, pageLanguage);
  const transcript = transcriptOf({ ...finding, text }, imported, language);
  if (finding.source === 'track') return { transcripts: [transcript], chapters: [] };
  if (finding.source === 'plain') {
    // A cue without text is a name on a line of its own; the next cue has it too.
    const cues = transcript.cues.filter((cue) => cue.text !== '');
    const words = cues.reduce((sum, cue) => sum + wordsIn(cue.text), 0);
    return words >= fewestWords && !isChat(cues)
      ? { transcripts: [{ ...transcript, cues }], chapters: [] }
      : nothing;
  }
  if (!imported.timed) return nothing;
  const isPlayed = hasPlayer || finding.playedAt !== '';
  const verdict = judgeList(imported, { isNamed: finding.isNamed, isPlayed });
  if (verdict === 'transcript') return { transcripts: [transcript], chapters: [] };
  return verdict === 'chapters'
    ? { transcripts: [], chapters: chaptersIn(imported.cues) }
    : { ...nothing, refused: timesOf(imported.cues) };
}

/** A link as a transcript without lines, which has not been fetched. */
export function linked({ address, name, language, isFeed }: FileLink): PageTranscript {
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
    ...(isFeed && { isFeed }),
  };
}

/** Reads a fetched file as a transcript; null if it is none. `link`: where the file is from. */
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
 * The transcripts in the documents of a page, the best first: text tracks, then lists with times in the HTML, then
 * data, then texts without times, then links to files. Of copies of the same text only the best is returned. Chapters
 * without a transcript are given to the first transcript, if it has none.
 */
export function readGatherings(gatherings: readonly Gathering[]): PageTranscript[] {
  const documents = gatherings.slice(0, mostDocuments);
  // The player may be in another frame than the list.
  const hasPlayer = documents.some((document) => document.hasPlayer);
  const readings = documents.flatMap(({ findings, language }) =>
    findings.map((finding) => tryFinding(finding, { language, hasPlayer })),
  );
  const [lone] = readings.flatMap(({ chapters }) => (chapters.length > 0 ? [chapters] : []));
  const refused = new Set(readings.map((reading) => reading.refused));
  // The reader of plain text finds a refused list again, and does not know that it is no transcript.
  const isRefused = ({ source, isTimed, cues }: PageTranscript) =>
    source === 'plain' && isTimed && refused.has(timesOf(cues));
  const all = readings.flatMap(({ transcripts }) => transcripts);
  const found = withoutCopies(all.filter((transcript) => !isRefused(transcript)));
  const withChapters = found.map((transcript, index) => {
    const isEmpty = index === 0 && transcript.isTimed && transcript.chapters.length === 0;
    const end = transcript.cues.at(-1)?.end ?? 0;
    return lone && isEmpty && (lone.at(-1)?.start ?? 0) < end
      ? { ...transcript, chapters: lone }
      : transcript;
  });
  const links = documents.flatMap((gathering) => gathering.links.map(linked));
  const seen = new Set<string>();
  const once = links.filter(({ address }) => !seen.has(address) && seen.add(address));
  // Feeds only may name a transcript, so they come last.
  return [...withChapters, ...once.filter(({ isFeed }) => !isFeed), ...once.filter(({ isFeed }) => isFeed)];
}
