import type { Locator, Page } from 'playwright-core';
import type { GlossaryEntry } from '../../lib/search/glossary';
import type { Tier } from '../../lib/search/hit';
import { createSearch } from '../../lib/search/search';
import { finish } from '../../lib/search/word-run';
import type { Talk } from '../../lib/transcript/talk';
import type { ChromiumBrowser } from '../browsers/chromium';
import type { Fixture } from '../browsers/fixture';
import { inPanelFrame } from '../browsers/panel-frame';
import type { Variant } from '../standin/page/variants';
import { mlopsTalk } from './talks';

declare global {
  /** In the extension's own contexts. */
  const chrome: typeof import('wxt/browser').browser;
}

/** A page with the panel in it, as a reader and a screen reader find their way about it. */
export interface PanelPage {
  readonly page: Page;
  readonly panel: Locator;
  /** The element that scrolls. */
  readonly list: Locator;
  readonly lines: Locator;
  readonly current: Locator;
  readonly search: Locator;
  /** The pill that returns to the voice. */
  readonly pill: Locator;
  readonly wayBack: Locator;
  /** The line of the cue with that index. */
  line(index: number): Locator;
  /** Start of the lit line; null when none is lit. */
  currentStart(): Promise<number | null>;
  /** Where the video is, in seconds. */
  videoTime(): Promise<number>;
  /** Sets the video's time as the page itself would; resolves when it is there. */
  seekVideo(time: number): Promise<void>;
  /** How far the list is scrolled, in px. */
  scrollTop(): Promise<number>;
  /** Resolves when the list has not moved for a quarter of a second, nor for ten frames. */
  scrollRest(): Promise<void>;
}

const mainVideo = '#movie_player video.html5-main-video';

/**
 * The panel of a page, whether it is there yet or not. What is used most is found by its attributes: to find it by its
 * role, the driver computes the roles of all elements, some 5 to 10 ms of the frame's time at each look.
 */
export function panelPageOf(page: Page): PanelPage {
  const panel = inPanelFrame(page, (frame) =>
    frame.locator('[role="complementary"][aria-label^="Transcript"]'),
  );
  const list = panel.locator('[role="list"]');
  const current = panel.locator('[aria-current="true"]');
  return {
    page,
    panel,
    list,
    lines: panel.locator('[data-start]'),
    current,
    search: panel.locator('[role="searchbox"][aria-label="Search transcript"]'),
    pill: panel.getByRole('button', { name: /^Return/ }),
    wayBack: panel.getByRole('button', { name: /^Back to/ }),
    line: (index) => panel.locator('[data-start]').nth(index),
    async currentStart() {
      const [start = null] = await current.evaluateAll((lines) =>
        lines.map((line) => Number((line as HTMLElement).dataset.start)),
      );
      return start;
    },
    videoTime: () => page.locator(mainVideo).evaluate((video: HTMLVideoElement) => video.currentTime),
    seekVideo: (time) =>
      page.locator(mainVideo).evaluate(async (video: HTMLVideoElement, to) => {
        const sought = new Promise((resolve) => video.addEventListener('seeked', resolve, { once: true }));
        video.currentTime = to;
        await sought;
      }, time),
    scrollTop: () => list.evaluate((element) => element.scrollTop),
    scrollRest: () =>
      list.evaluate(async (element) => {
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        // A smooth scroll may begin some frames after it was asked for, and a busy machine draws few of them.
        const calmMs = 250;
        const calmFrames = 10;
        let [before, since, frames] = [-1, 0, 0];
        for (; frames < calmFrames || performance.now() - since < calmMs; await frame()) {
          frames += 1;
          if (element.scrollTop !== before) [since, frames] = [performance.now(), 0];
          before = element.scrollTop;
        }
      }),
  };
}

export interface OpenOptions {
  readonly videoId?: string;
  /** A start time as in a shared link. */
  readonly at?: string;
  /** Default: nothing moves but what the test moves. */
  readonly variants?: readonly Variant[];
  /** Default: line by line, where a line is easy to find. */
  readonly view?: 'paragraphs' | 'lines';
  /** Whether what the reader has set before still holds. */
  readonly remembers?: boolean;
  /** Runs in the page before any script of the page. */
  readonly firstScript?: () => void;
}

/** The settings are those of a reader who has set nothing but the view. */
export async function forgetSettings(browser: ChromiumBrowser, view: 'paragraphs' | 'lines'): Promise<void> {
  const worker = await browser.serviceWorker();
  await worker.evaluate(async (seen) => {
    await chrome.storage.local.clear();
    if (seen === 'lines') await chrome.storage.local.set({ panel: { view: seen } });
  }, view);
}

/** Opens a talk on the stand-in and waits until its panel is there, every line is drawn and the video ready. */
export async function openTalk(
  { browser, standIn }: Fixture<ChromiumBrowser>,
  {
    videoId = mlopsTalk.videoId,
    at,
    variants = ['paused', 'keeps-strangers'],
    view = 'lines',
    remembers = false,
    firstScript,
  }: OpenOptions = {},
): Promise<PanelPage> {
  if (!remembers) await forgetSettings(browser, view);
  const page = await browser.newPage();
  if (firstScript) await page.addInitScript(firstScript);
  await page.goto(standIn.watchAddress(videoId, { ...(at && { at }), variants }));
  const panelPage = panelPageOf(page);
  await panelPage.panel.waitFor();
  // Tabs behind others draw one frame a second; the welcome page may just have opened in front.
  await page.bringToFront();
  await allDrawn(panelPage);
  await page.waitForFunction(
    (selector) => (document.querySelector<HTMLVideoElement>(selector)?.readyState ?? 0) >= 2,
    variants.includes('unknown-layout') ? 'video' : mainVideo,
  );
  return panelPage;
}

/** Resolves when all blocks of lines have been drawn: they come in tasks of their own. */
export async function allDrawn({ list }: PanelPage): Promise<void> {
  await list.evaluate(async (element) => {
    const hasEmpty = () =>
      element.children.length === 0 || [...element.children].some((block) => block.children.length === 0);
    while (hasEmpty()) await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

/** The kinds of hits as their counts name them, in the counts' order. */
const tierNames: Record<Tier, string> = {
  exact: 'exact',
  similar: 'similar',
  'sounds-like': 'sounds? similar',
};

/** Types a query and resolves when all that is in the talk has been counted: what sounds similar comes late. */
export async function searchFor(
  { panel, search }: PanelPage,
  query: string,
  { talk = mlopsTalk, glossary = [] }: { talk?: Talk; glossary?: readonly GlossaryEntry[] } = {},
): Promise<void> {
  const engine = createSearch(talk.cues, { glossary });
  const hits = [...engine.find(query), ...finish(engine.findSoundalikes(query))];
  const counts = Object.entries(tierNames)
    .map(([tier, name]) => ({ count: hits.filter((hit) => hit.tier === tier).length, name }))
    .filter(({ count }) => count > 0)
    .map(({ count, name }) => `${count} ${name}`);
  await search.fill(query);
  await panel
    .locator('[role="status"]')
    .filter({ hasText: new RegExp(`^${counts.join(' · ') || 'Nobody said “.*”\\. Check the spelling\\.'}$`) })
    .waitFor({ state: 'attached' });
}

/** Starts the video and resolves when it runs. */
export async function play({ page }: PanelPage, rate = 1): Promise<void> {
  await page.locator(mainVideo).evaluate(async (video: HTMLVideoElement, speed) => {
    video.playbackRate = speed;
    await video.play();
  }, rate);
}

/** Resolves when another line is lit, or none. A line that is drawn anew meanwhile is the same one. */
export async function nextLine({ panel }: PanelPage): Promise<void> {
  await panel.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const lit = () => element.querySelector<HTMLElement>('[aria-current="true"]')?.dataset.start;
        const before = lit();
        const observer = new MutationObserver(() => {
          if (lit() === before) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(element, { subtree: true, attributeFilter: ['aria-current'] });
      }),
  );
}
