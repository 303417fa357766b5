import { findMediaRoots, type MediaRoot } from '../roots';
import { fileLinks } from './file-links';
import type { Finding, Gathering } from './finding';
import { scriptsWithTranscripts } from './page-data';
import { plainTranscript } from './plain-text';
import { htmlOfRun } from './run-html';
import { readTextTracks } from './text-tracks';
import { timedRuns } from './timed-runs';

const mostRuns = 12;

const languageAt = (element: Element | null | undefined) =>
  element?.closest('[lang]')?.getAttribute('lang') ?? '';

function timedFindings(root: MediaRoot): Finding[] {
  return timedRuns(root)
    .slice(0, mostRuns)
    .map((run) => {
      const { html, chapters, playedAt } = htmlOfRun(run);
      const language = languageAt(run.blocks[0]);
      return { source: 'html', name: '', language, text: html, chapters, isNamed: run.isNamed, playedAt };
    });
}

/**
 * Everything in this document, its shadow roots and its frames of the same origin that may be a transcript, unread,
 * and links to files. Nothing is asked of any address but the text tracks of players, which the browser loads.
 */
export async function gatherTranscripts(page: Document): Promise<Gathering> {
  const roots = findMediaRoots(page, true);
  const tracks = await Promise.all(roots.map(readTextTracks));
  const documents = roots.filter((root) => root.nodeType === Node.DOCUMENT_NODE) as Document[];
  const scripts = documents.map(scriptsWithTranscripts);
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
    findings: [
      ...tracks.flatMap(({ findings }) => findings),
      ...roots.flatMap(timedFindings),
      ...data,
      ...plain,
    ],
    links: [
      ...tracks.flatMap(({ links }) => links),
      ...documents.flatMap((page, index) => fileLinks(page, scripts[index] ?? [])),
    ],
    language: page.documentElement.lang,
  };
}
