import { findMediaRoots } from '../roots';
import type { TextRoot } from './clocks';
import { feedLinks, fileLinks } from './file-links';
import type { Finding, Gathering } from './finding';
import { dataWithTranscripts } from './page-data';
import { plainTranscript } from './plain-text';
import { htmlOfRun } from './run-html';
import { listsOfShadowRows } from './shadow-rows';
import { stampedLines } from './stamped-lines';
import { readTextTracks } from './text-tracks';
import { timedRuns } from './timed-runs';

const mostRuns = 12;

/** No page has so many transcripts, nor so much text in them, in UTF-16 units. */
const mostFindings = 100;
const mostLetters = 24_000_000;
const mostLinks = 100;
const mostChapters = 1000;

/** Names of a page may be of any length. */
const longestName = 300;
const longestTag = 35;

/** The first of the findings, as many as a reader can take: a page may make up any number of them. */
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

const languageAt = (element: Element | null | undefined) =>
  element?.closest('[lang]')?.getAttribute('lang') ?? '';

function timedFindings(root: TextRoot): Finding[] {
  const pasted = stampedLines(root);
  const isPasted = (block: Element | undefined) =>
    block !== undefined && pasted.some(({ blocks }) => blocks.includes(block));
  const runs = timedRuns(root)
    .filter(({ blocks }) => !isPasted(blocks[0]))
    .slice(0, mostRuns)
    .map((run): Finding => {
      const { html, chapters, playedAt } = htmlOfRun(run);
      const language = languageAt(run.blocks[0]);
      return { source: 'html', name: '', language, text: html, chapters, isNamed: run.isNamed, playedAt };
    });
  const texts = pasted.slice(0, mostRuns).map(({ blocks, text, isNamed }): Finding => {
    const language = languageAt(blocks[0]);
    return { source: 'html', name: '', language, text, chapters: [], isNamed, playedAt: '' };
  });
  return [...texts, ...runs];
}

/**
 * Everything in this document, its shadow roots and its frames of the same origin that may be a transcript, unread,
 * and links to files. Nothing is asked of any address but the text tracks of players, which the browser loads.
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
  const plain = roots.flatMap((root): Finding[] => {
    const text = plainTranscript(root);
    return text === null
      ? []
      : [{ source: 'plain', name: '', language: '', text, chapters: [], isNamed: true, playedAt: '' }];
  });
  return {
    findings: firstOf([
      ...tracks.flatMap(({ findings }) => findings),
      ...[...roots, ...listsOfShadowRows(roots)].flatMap(timedFindings),
      ...data,
      ...plain,
    ]),
    links: [
      ...tracks.flatMap(({ links }) => links),
      ...documents.flatMap((page, index) => fileLinks(page, scripts[index] ?? [])),
      // Where nothing plays, a feed is that of a blog.
      ...(roots.some((root) => root.querySelector('audio, video')) ? feedLinks(page) : []),
    ].slice(0, mostLinks),
    language: page.documentElement.lang.slice(0, longestTag),
  };
}
