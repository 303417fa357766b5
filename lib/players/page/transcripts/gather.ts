import type { Chapter } from '../../../transcript/talk';
import { findMediaRoots } from '../roots';
import type { TextRoot } from './clocks';
import { withColumns } from './columns';
import { feedLinks, fileLinks } from './file-links';
import type { Finding, Gathering } from './finding';
import { isOtherByForm } from './other-lists';
import { dataWithTranscripts } from './page-data';
import { plainTranscript } from './plain-text';
import { chaptersOfRun } from './run-chapters';
import { htmlOfRun } from './run-html';
import { treesAsSeen } from './shadow-rows';
import { stampedLines } from './stamped-lines';
import { readTextTracks } from './text-tracks';
import { timedRuns } from './timed-runs';

const mostRuns = 12;

/** No page has more transcripts than this, or more text in them, in UTF-16 code units. */
const mostFindings = 100;
const mostLetters = 24_000_000;
const mostLinks = 100;
const mostChapters = 1000;

/** A page's names may have any length. */
const longestName = 300;
const longestTag = 35;

/** The first findings, as many as a reader can process. A page may invent any number of them. */
function firstOf(findings: readonly Finding[]): Finding[] {
  let letters = 0;
  const first: Finding[] = [];
  for (const finding of findings.slice(0, mostFindings)) {
    letters += finding.text.length;
    if (letters > mostLetters) break;
    first.push({
      ...finding,
      name: finding.name.slice(0, longestName),
      language: finding.language.slice(0, longestTag),
      chapters: finding.chapters
        .slice(0, mostChapters)
        .map(({ start, title }) => ({ start, title: title.slice(0, longestName) })),
    });
  }
  return first;
}

/** Elements that play something, and frames whose addresses say that they do. */
const players =
  'audio, video, iframe[src*="youtu"], iframe[src*="vimeo"], iframe[src*="player" i], iframe[src*="podcast" i], iframe[src*="spotify"], iframe[src*="soundcloud"]';

const languageAt = (element: Element | null | undefined) =>
  element?.closest('[lang]')?.getAttribute('lang') ?? '';

/** What has times in a tree. */
interface TimedLists {
  /** Lists that may be transcripts. */
  readonly findings: Finding[];
  /** Lists that the page calls chapters. */
  readonly chapters: readonly Chapter[];
  /** Whether the rows of a list have been divided by language. */
  readonly hasParted: boolean;
}

function timedIn(root: TextRoot): TimedLists {
  const stamped = stampedLines(root);
  const isIn = (block: Element | undefined, lists: readonly { readonly blocks: readonly Element[] }[]) =>
    block !== undefined && lists.some(({ blocks }) => blocks.includes(block));
  const broken = stamped.filter(({ isInline }) => !isInline);
  const found = timedRuns(root).filter(({ blocks }) => !isIn(blocks[0], broken));
  // Blocks that each begin with a time are read with the text between them. A block with many times is read on its own.
  const pasted = [
    ...broken,
    ...stamped.filter(
      ({ blocks, isInline }) => isInline && !isIn(blocks[0], broken) && !isIn(blocks[0], found),
    ),
  ];
  const lists = found.filter((run) => !run.isChapters && !isOtherByForm(run));
  const [chapterList] = found.filter(({ isChapters }) => isChapters);
  const given = chapterList ? chaptersOfRun(chapterList) : [];
  let hasParted = false;
  const runs = lists.slice(0, mostRuns).flatMap((run): Finding[] => {
    const around = languageAt(run.blocks[0]);
    const { texts, chapters, playedAt } = htmlOfRun(withColumns(run), around);
    const { isNamed } = run;
    hasParted ||= texts.length > 1;
    return texts.map(({ html: text, language }) => ({
      ...{ source: 'html' as const, name: '', language: language || around },
      ...{ text, chapters, isNamed, playedAt },
    }));
  });
  const texts = pasted.slice(0, mostRuns).map(({ blocks, text, isNamed }): Finding => {
    const language = languageAt(blocks[0]);
    return { source: 'html', name: '', language, text, chapters: [], isNamed, playedAt: '' };
  });
  return { findings: [...texts, ...runs], chapters: given, hasParted };
}

/**
 * Everything in this document, its shadow roots and its frames of the same origin that may be a transcript, unparsed,
 * and links to files. Nothing is requested except the text tracks of players, which the browser loads.
 */
export async function gatherTranscripts(page: Document): Promise<Gathering> {
  const roots = findMediaRoots(page, true);
  const tracks = await Promise.all(roots.map(readTextTracks));
  const documents = roots.filter((root) => root.nodeType === Node.DOCUMENT_NODE) as Document[];
  const scripts = documents.map(dataWithTranscripts);
  const data = scripts.flat().map(
    (text): Finding => ({
      source: 'data',
      name: '',
      language: '',
      text,
      chapters: [],
      isNamed: true,
      playedAt: '',
    }),
  );
  const timed = [...roots, ...treesAsSeen(roots)].map(timedIn);
  // Read as one text, the languages would be mixed.
  const plain = (timed.some(({ hasParted }) => hasParted) ? [] : roots).flatMap((root): Finding[] => {
    const found = plainTranscript(root);
    if (found === null) return [];
    const { html: text, chapters } = found;
    return [{ source: 'plain', name: '', language: '', text, chapters, isNamed: true, playedAt: '' }];
  });
  const given = timed.find(({ chapters }) => chapters.length > 1)?.chapters ?? [];
  const all = [
    ...tracks.flatMap(({ findings }) => findings),
    ...timed.flatMap(({ findings }) => findings),
    ...data,
    ...plain,
  ];
  return {
    findings: firstOf(
      all.map((finding) => (finding.chapters.length > 0 ? finding : { ...finding, chapters: given })),
    ),
    links: [
      ...tracks.flatMap(({ links }) => links),
      ...documents.flatMap((page, index) => fileLinks(page, scripts[index] ?? [])),
      // On a page without a player, the feed belongs to a blog.
      ...(roots.some((root) => root.querySelector('audio, video')) ? feedLinks(page) : []),
    ].slice(0, mostLinks),
    language: page.documentElement.lang.slice(0, longestTag),
    hasPlayer: roots.some((root) => root.querySelector(players)),
  };
}
