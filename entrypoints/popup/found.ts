import { type Browser, browser } from 'wxt/browser';
import { fetchInPage } from '../../lib/browser/fetch-in-page';
import { runScriptInFrames } from '../../lib/browser/run-script';
import { mostBytes } from '../../lib/formats/importing';
import type { Match } from '../../lib/homes/match';
import { ask } from '../../lib/messages/to-background';
import { transcriptsInFeed } from '../../lib/page-transcripts/feed';
import type { PageReport } from '../../lib/page-transcripts/page-report';
import type { PageTranscript } from '../../lib/page-transcripts/page-transcript';
import { linked, readFetched, readGatherings } from '../../lib/page-transcripts/read-gathering';
import { aboutPage, type PageAbout, talkOf } from '../../lib/page-transcripts/talk-of';
import { gatherTranscripts } from '../../lib/players/page/transcripts/gather';

/** What was found in the page of a tab. */
export interface FoundInPage {
  readonly about: PageAbout;
  readonly transcripts: readonly PageTranscript[];
  /** The talks in the library that the page may play, the surest first. */
  readonly known: readonly Match[];
  /** The transcript that the listener has just fetched. */
  readonly chosen?: PageTranscript;
}

/**
 * Looks into the page of a tab, and into its frames to which we have access; null if the browser does not give access.
 */
export async function lookIntoPage(tab: Browser.tabs.Tab): Promise<FoundInPage | null> {
  if (tab.id === undefined || !tab.url) return null;
  const reports = await runScriptInFrames<PageReport>(tab.id, '/page-transcripts.js').catch(() => []);
  const [page] = reports;
  if (!page) return null;
  const { homes, titles, ...rest } = page.claims;
  const claims = { homes: [...homes], titles: [...titles], ...rest };
  const known = await ask('match-page', { claims });
  return {
    about: aboutPage(
      page.claims,
      tab.url,
      tab.title ?? '',
      reports.some(({ hasPlayer }) => hasPlayer),
    ),
    transcripts: readGatherings(reports.map(({ gathering }) => gathering)),
    known: known.ok ? known.value : [],
  };
}

/** The same transcript as it is in the page now. If its rows were still being loaded, it has more of them. */
export async function readAgain(tabId: number, transcript: PageTranscript): Promise<PageTranscript> {
  if (transcript.source !== 'html') return transcript;
  const now = await lookIntoPage(await browser.tabs.get(tabId));
  const [first] = transcript.cues;
  const isSame = ({ source, language, cues: [begin] }: PageTranscript) =>
    source === 'html' &&
    language === transcript.language &&
    begin?.start === first?.start &&
    begin?.text === first?.text;
  const longer = now?.transcripts.find(
    (other) => isSame(other) && other.cues.length > transcript.cues.length,
  );
  return longer ?? transcript;
}

/**
 * A linked transcript with its lines, requested in the page. Null if the page may not read it, or it is not a
 * transcript.
 */
export async function fetchLinked(tabId: number, link: PageTranscript): Promise<PageTranscript | null> {
  const text = await fetchInPage(tabId, link.address, mostBytes);
  if (text === null) return null;
  const isPage = /^\s{0,200}<(?:!doctype|html)\b/iu.test(text);
  if (!isPage) return readFetched(text, link);
  const page = new DOMParser().parseFromString(text, 'text/html');
  const [first] = readGatherings([await gatherTranscripts(page)]).filter(({ cues }) => cues.length > 0);
  return first ?? null;
}

/**
 * The transcripts that a feed names for what the page plays. The feed is requested in the page. Null if the page may
 * not read it, or it is not a feed.
 */
export async function fetchFeed(
  tabId: number,
  feed: PageTranscript,
  about: PageAbout,
): Promise<readonly PageTranscript[] | null> {
  const text = await fetchInPage(tabId, feed.address, mostBytes);
  const links = text === null ? null : transcriptsInFeed(text, feed.address, about);
  return links?.map(linked) ?? null;
}

/** Shows a transcript in its page, without saving it. Resolves with false if it could not be shown. */
export async function showFound(
  tabId: number,
  transcript: PageTranscript,
  about: PageAbout,
): Promise<boolean> {
  const shown = await ask('show-talk', {
    tabId,
    talk: talkOf(transcript, about),
    isAnywhere: !about.hasPlayer,
  });
  if (!shown.ok) return false;
  const opened = await ask('open-overlay', { tabId });
  return opened.ok && opened.value;
}
