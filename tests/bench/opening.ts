/*
 * How long the listener waits for the panel: from the moment its frame is put into the page, which is as soon as the
 * talk is known, until its first lines are painted. In Chromium on the stand-in. Alone:
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

/** Notes when the frame's element comes into the page, in ms since the epoch. */
function watchElement(): void {
  new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    if (added.some(({ nodeName }) => nodeName.toLowerCase() === 'sidecue-panel')) {
      document.documentElement.dataset.framedAt = String(performance.timeOrigin + performance.now());
    }
  }).observe(document, { subtree: true, childList: true });
}

/** Milliseconds between the frame's coming and its first paint, which is that of the lines. */
async function openOne({ standIn }: BenchBrowser, page: Page, videoId: string): Promise<number> {
  await page.goto(standIn.watchAddress(videoId, { variants: ['paused', 'keeps-strangers'] }));
  await panelPageOf(page).lines.first().waitFor();
  const frame = await waitForPanelFrame(page);
  const painted = await frame.waitForFunction(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return paint && performance.timeOrigin + paint.startTime;
  });
  const framed = await page.evaluate(() => Number(document.documentElement.dataset.framedAt));
  return Number(await painted.jsonValue()) - framed;
}

async function watchedPage({ browser }: BenchBrowser): Promise<Page> {
  const page = await browser.newPage();
  await page.addInitScript(watchElement);
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
