/*
 * How long the listener waits for the panel: from the moment its frame is put into the page, which is as soon as the
 * talk is known, until its first lines are drawn. In Chromium on the stand-in. Alone:
 * node tests/run.mjs tests/bench/bench.ts opening
 */
import type { Page } from 'playwright-core';
import { panelPageOf } from '../browser/panel-page';
import { talks } from '../browser/talks';
import { waitForPanelFrame } from '../browsers/panel-frame';
import { type BenchBrowser, withBenchBrowser } from './bench-page';
import { type BenchRow, percentile } from './measure';

const coldRuns = 5;
const warmRuns = 20;

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

/** Milliseconds between the frame's coming and the drawing of its first lines. */
async function openOne({ standIn }: BenchBrowser, page: Page, videoId: string): Promise<number> {
  await page.goto(standIn.watchAddress(videoId, { variants: ['paused', 'keeps-strangers'] }));
  await panelPageOf(page).lines.first().waitFor();
  const frame = await waitForPanelFrame(page);
  const drawn = await frame.waitForFunction(() => document.documentElement.dataset.drawnAt);
  const framed = await page.evaluate(() => Number(document.documentElement.dataset.framedAt));
  return Number(await drawn.jsonValue()) - framed;
}

async function watchedPage({ browser }: BenchBrowser): Promise<Page> {
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

/** The panel's opening in a browser that has just been started, and in one that has shown it before. */
export async function benchOpening(): Promise<BenchRow[]> {
  const cold: number[] = [];
  for (let run = 0; run < coldRuns; run += 1) {
    cold.push(
      await withBenchBrowser(null, async (bench) =>
        openOne(bench, await watchedPage(bench), talks[run % talks.length]!.videoId),
      ),
    );
  }
  const warm = await withBenchBrowser(null, async (bench) => {
    const page = await watchedPage(bench);
    const times: number[] = [];
    for (let run = 0; run <= warmRuns; run += 1) {
      times.push(await openOne(bench, page, talks[run % talks.length]!.videoId));
    }
    // The first is a cold one.
    return times.slice(1);
  });
  return [...rowsOf('the first in a browser', cold), ...rowsOf('the next ones', warm)];
}
