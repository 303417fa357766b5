import type { Page } from 'playwright-core';
import type { NewTalk } from '../../lib/library/talks';
import type { ChromiumBrowser } from '../browsers/chromium';
import type { ProbeReport } from './page-probe';
import type { PageResult, PageTab, PageTranscript } from './page-result';
import type { SavedPage } from './page-site';
import { openOwnPage, tabOf } from './page-tab';
import { transcriptsOfPage } from './page-transcripts';
import { transcriptsOfYouTube } from './page-youtube';
import { isYouTubePage } from './youtube-page';

/** Longer than pages of the cases take to build themselves, and than the agents take to look at them. */
const settleMs = 600;
const lookAgainMs = 100;
/** Patience for a player to begin, and for a panel to come; more where a clock may be all that the page shows of one. */
const playMs = 1500;
const clockMs = 5000;
const panelMs = 3000;

/** What `look` finds as soon as it is `enough`, or else when the time is up. */
async function within<T>(ms: number, look: () => Promise<T>, enough: (found: T) => boolean): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (enough(found) || Date.now() > deadline) return found;
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
}

/** The player, started as a listener starts it: by the page's own `start`, where it has one, or by the product. */
async function startPlayer(page: Page, tab: PageTab): Promise<ProbeReport | null> {
  const look = () => tab.run<ProbeReport>('eval-look.js');
  const first = await look();
  if (!first || first.playing) return first;
  const hasStart = await page.evaluate(() => {
    const { start } = globalThis as { start?: () => unknown };
    if (typeof start === 'function') void start();
    return typeof start === 'function';
  });
  if (!hasStart) await tab.run('eval-play.js');
  const isPlaying = (report: ProbeReport | null) => report?.playing ?? true;
  const report = await within(playMs, look, isPlaying);
  return report?.found === false ? within(clockMs - playMs, look, isPlaying) : report;
}

/** Puts what was taken from a video into the library, whereupon the background puts the panel in. */
async function keepTaken(tab: PageTab, taken: PageTranscript, videoId: string): Promise<void> {
  const talk: NewTalk = {
    ...{ title: 'Taken', people: [], show: '', date: '', language: taken.language, format: 'plain' },
    homes: [{ kind: 'youtube', id: videoId }],
    isTimed: true,
    chapters: [...taken.chapters],
    cues: taken.cues.map(({ start, end, text }) => ({ start, end, text })),
  };
  await tab.ask({ type: 'save-talk', talk });
}

const findPanel = (page: Page): Promise<PageResult['panel']> =>
  page.evaluate(() => {
    const element = document.querySelector<HTMLElement>('sidecue-panel');
    const parent = element?.parentElement;
    if (!element?.dataset.dock || !parent) return null;
    return {
      dock: element.dataset.dock,
      parent: parent.id === '' ? parent.localName : `#${parent.id}`,
    };
  });

async function panelOnYouTube(page: Page, tab: PageTab, taken: readonly PageTranscript[]) {
  const videoId = new URL(page.url()).searchParams.get('v');
  const [first] = taken;
  if (first && videoId) await keepTaken(tab, first, videoId);
  return within(first ? panelMs : 0, () => findPanel(page), Boolean);
}

/** Opens a saved page and tells what the product makes of it. Rejects where the page cannot be opened. */
export async function lookAtPage(
  browser: ChromiumBrowser,
  saved: SavedPage,
): Promise<Omit<PageResult, 'file' | 'seconds' | 'error'>> {
  const own = await openOwnPage(browser);
  const page = await browser.newPage();
  await page.goto(saved.address, { waitUntil: 'domcontentloaded' });
  const tab = await tabOf(browser, own, page);
  await page.bringToFront();
  await page.waitForTimeout(settleMs);
  const onYouTube = await page.evaluate(isYouTubePage);
  // What only the page's script has is heard from then on.
  if (!onYouTube) await tab.ask({ type: 'open-overlay', tabId: tab.tabId });
  const report = await startPlayer(page, tab);
  const transcripts = await (onYouTube ? transcriptsOfYouTube(tab) : transcriptsOfPage(tab));
  const panel = await (onYouTube
    ? panelOnYouTube(page, tab, transcripts)
    : within(panelMs, () => findPanel(page), Boolean));
  return {
    address: saved.address,
    offered: transcripts.length > 0,
    panel,
    player: { found: report?.found ?? false, playing: report?.playing ?? false },
    homes: report?.homes ?? [],
    titles: report?.titles ?? [],
    transcripts,
  };
}
