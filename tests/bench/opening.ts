/*
 * How long the listener waits for the panel: from the moment its frame is put into the page, which is as soon as the
 * talk is known, until its first lines are drawn. In Chromium on the stand-in. Alone:
 * node tests/run.mjs tests/bench/bench.ts opening
 */
import type { Page } from 'playwright-core';
import { talks } from '../browser/talks';
import { waitForPanelFrame } from '../browsers/panel-frame';
import { type BenchBrowser, withBenchBrowser } from './bench-page';
import { type BenchRow, percentile } from './measure';

const coldRuns = 5;
const warmRuns = 20;

/** After so long a page has nothing more to do, and the panel stands. */
const restMs = 2000;

/**
 * Notes, in ms since the epoch, when the frame's element first comes into the page, and in the frame, when the frame of
 * the screen with its first lines has been drawn. The panel's head is painted before them.
 */
function watchOpening(): void {
  const note = (name: string) => {
    document.documentElement.dataset[name] ??= String(performance.timeOrigin + performance.now());
  };
  const afterDrawing = (work: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = work;
      port2.postMessage(null);
    });
  new MutationObserver((records, observer) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    // It is moved later, which adds it once more.
    if (added.some(({ nodeName }) => nodeName.toLowerCase() === 'sidecue-panel')) note('framedAt');
    if (location.protocol !== 'chrome-extension:' || !document.querySelector('[data-start]')) return;
    observer.disconnect();
    afterDrawing(() => note('drawnAt'));
  }).observe(document, { subtree: true, childList: true });
}

type Open = (bench: BenchBrowser, page: Page, videoId: string) => Promise<void>;

const variants = ['paused', 'keeps-strangers'] as const;

/** The panel comes while the page itself is loading. */
const withItsPage: Open = async ({ standIn }, page, videoId) => {
  await page.goto(standIn.watchAddress(videoId, { variants }));
};

/** A page that has loaded long ago goes on to a video with a talk. */
const inRestingPage: Open = async ({ standIn }, page, videoId) => {
  await page.goto(standIn.watchAddress('StandInNo01', { variants }));
  await page.waitForTimeout(restMs);
  await page.evaluate((id) => window.standIn.navigate(id), videoId);
};

/** Milliseconds between the frame's coming and the drawing of its first lines. */
async function openOne(bench: BenchBrowser, page: Page, videoId: string, open: Open): Promise<number> {
  await open(bench, page, videoId);
  // To look for the lines meanwhile, the driver would run a script of its own in the frame.
  await page.waitForTimeout(restMs);
  const frame = await waitForPanelFrame(page);
  const drawn = await frame.waitForFunction(() => document.documentElement.dataset.drawnAt);
  const framed = await page.evaluate(() => Number(document.documentElement.dataset.framedAt));
  return Number(await drawn.jsonValue()) - framed;
}

async function watchedPage({ browser }: BenchBrowser): Promise<Page> {
  // It shows a panel at work.
  await (await browser.firstRunPage()).close();
  const page = await browser.newPage();
  await page.addInitScript(watchOpening);
  return page;
}

function rowsOf(name: string, times: readonly number[]): BenchRow[] {
  return [
    { name: `${name}, p50`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `${name}, p95`, value: percentile(times, 0.95), unit: 'ms' },
  ];
}

/** The panel's opening in browsers that have just been started, and in one that has shown it before. */
async function benchWay(name: string, open: Open): Promise<BenchRow[]> {
  const cold: number[] = [];
  for (let run = 0; run < coldRuns; run += 1) {
    cold.push(
      await withBenchBrowser(null, async (bench) =>
        openOne(bench, await watchedPage(bench), talks[run % talks.length]!.videoId, open),
      ),
    );
  }
  const warm = await withBenchBrowser(null, async (bench) => {
    const page = await watchedPage(bench);
    const times: number[] = [];
    for (let run = 0; run <= warmRuns; run += 1) {
      times.push(await openOne(bench, page, talks[run % talks.length]!.videoId, open));
    }
    // The first is a cold one.
    return times.slice(1);
  });
  return [...rowsOf(`the first in a browser, ${name}`, cold), ...rowsOf(`the next ones, ${name}`, warm)];
}

export const benchOpening = async (): Promise<BenchRow[]> => [
  ...(await benchWay('in a page at rest', inRestingPage)),
  ...(await benchWay('while its page loads', withItsPage)),
];
