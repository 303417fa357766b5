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

/** No page has so many documents with a transcript. */
const mostDocuments = 20;

/** What is known of the page that a finding is from. */
type PageOfFinding = Pick<Gathering, 'language' | 'hasPlayer'>;

/** What cannot be read at all, as data that are nested without end, holds up nothing else. */
function tryFinding(finding: Finding, page: PageOfFinding): Reading {
  try {
    return readFinding(finding, page);
  } catch {
    return nothing;
  }
}

/** What somebody does, behind the name: `MARTA LINDQVIST, HOST:`, `JIM REED (R-OH), CHAIRMAN:` (NPR, CNN; 2026). */
const roleBehindName =
  /^(\p{Lu}[\p{Lu}\p{M}.'’ -]{2,40}?)(?: ?\([^()\n]{1,20}\))?(?:, [\p{Lu}\p{N}][\p{Lu}\p{N} ,.&'’/-]{1,80})?:(?= |$)/gmu;

function readFinding(finding: Finding, { language: pageLanguage, hasPlayer }: PageOfFinding): Reading {
  if (finding.source === 'data') return readData(finding, pageLanguage);
  // A page of texts alone looks like any other page to the readers of files.
  const text =
    finding.source === 'plain' ? pageText(finding.text).replace(roleBehindName, '$1:') : finding.text;
  const imported = importText(text);
  if (!imported.ok) return nothing;
  // One of two languages of a list is not the page's.
  const isOther = finding.language === 'und';
  const language = isOther
    ? languageOf(imported.language)
    : languageOf(finding.language, imported.language, pageLanguage);
  const transcript = transcriptOf({ ...finding, text }, imported, language);
  if (finding.source === 'track') return { transcripts: [transcript], chapters: [] };
  if (finding.source === 'plain') {
    // A name alone on its line is that of the next.
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

/** A link as a transcript without lines. */
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
  const documents = gatherings.slice(0, mostDocuments);
  // What plays may stand in another frame than the list.
  const hasPlayer = documents.some((document) => document.hasPlayer);
  const readings = documents.flatMap(({ findings, language }) =>
    findings.map((finding) => tryFinding(finding, { language, hasPlayer })),
  );
  const [lone] = readings.flatMap(({ chapters }) => (chapters.length > 0 ? [chapters] : []));
  const refused = new Set(readings.map((reading) => reading.refused));
  // A reader of texts does not see what a list is.
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
  // What may be a transcript comes behind what is called one.
  return [...withChapters, ...once.filter(({ isFeed }) => !isFeed), ...once.filter(({ isFeed }) => isFeed)];
}
