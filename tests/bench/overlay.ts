/*
 * What Sidecue costs other people's pages, in Chromium on the podcast stand-ins: where it was never asked for, on a
 * site where it is always wanted, and over a player. Beside it, in the same run, the same page in a window
 * without extensions. Alone: node tests/run.mjs tests/bench/bench.ts overlay
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { panelOf, watchScripts } from '../browser/overlay-page';
import { allowSites } from '../browsers/allowed-extension';
import { type ChromiumBrowser, launchChromium } from '../browsers/chromium';
import { podcastHosts } from '../standin/podcasts/hosts';
import { startStandIn } from '../standin/server';
import { buildExtension, collectedHeap, costOfMinute, readMetrics } from './bench-page';
import { type BenchRow, percentile } from './measure';

const notAllowedPage = 'https://pods.example/empty';
const allowedPage = 'https://notes.example/heard';
const playerPage = 'https://www.wandb.com/podcast/vicki-boykis';

const loads = 7;
const elementCount = 20_000;

/** Longer than the watcher, and an overlay, take to have looked at a page. */
const settleMs = 2500;

interface OverlayBench {
  readonly extensionDir: string;
  readonly browser: ChromiumBrowser;
  /** With the extension. */
  readonly ours: BrowserContext;
  /** Without it. */
  readonly bare: BrowserContext;
}

interface LoadCost {
  readonly scriptMs: number;
  readonly taskMs: number;
  readonly heapKb: number;
}

async function costOfLoading(context: BrowserContext, address: string): Promise<LoadCost> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(address);
  await page.waitForTimeout(settleMs);
  const { ScriptDuration, TaskDuration } = await readMetrics(session);
  const { heapMb } = await collectedHeap(session);
  await page.close();
  return { scriptMs: ScriptDuration! * 1000, taskMs: TaskDuration! * 1000, heapKb: heapMb * 1000 };
}

/** The medians of loads with and without the extension, which take turns. */
async function loadRows({ ours, bare }: OverlayBench, name: string, address: string): Promise<BenchRow[]> {
  const withOurs: LoadCost[] = [];
  const alone: LoadCost[] = [];
  // The first of each is not counted: it warms the browser up.
  for (let turn = 0; turn <= loads; turn += 1) {
    withOurs.push(await costOfLoading(ours, address));
    alone.push(await costOfLoading(bare, address));
  }
  const median = (costs: readonly LoadCost[], part: keyof LoadCost) =>
    percentile(
      costs.slice(1).map((cost) => cost[part]),
      0.5,
    );
  const pair = (part: keyof LoadCost, what: string, unit: string): BenchRow[] => [
    { name: `${name}: ${what}, the page alone`, value: median(alone, part), unit },
    {
      name: `${name}: ${what}, Sidecue over that`,
      value: median(withOurs, part) - median(alone, part),
      unit,
    },
  ];
  return [
    ...pair('scriptMs', 'script to load', 'ms'),
    ...pair('taskMs', 'main thread to load', 'ms'),
    ...pair('heapKb', 'memory of scripts', 'KB'),
  ];
}

/** Which of our scripts run in the page, and how large they are. */
async function scriptRows(bench: OverlayBench, name: string, address: string): Promise<BenchRow[]> {
  const page = await bench.ours.newPage();
  const scripts = await watchScripts(page, bench.browser.extensionId);
  await page.goto(address);
  await page.waitForTimeout(settleMs);
  const files = scripts().map((script) => readFileSync(join(bench.extensionDir, script)));
  await page.close();
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return [
    { name: `${name}: scripts of Sidecue`, value: files.length, unit: '' },
    { name: `${name}: their size`, value: sum(files.map(({ length }) => length)), unit: 'bytes' },
    {
      name: `${name}: their size, gzip`,
      value: sum(files.map((file) => gzipSync(file).length)),
      unit: 'bytes',
    },
  ];
}

/** A minute of what `open` shows in each of the two windows. */
async function minuteRows(
  { ours, bare }: OverlayBench,
  name: string,
  open: (page: Page, isOurs: boolean) => Promise<void>,
): Promise<BenchRow[]> {
  const measure = async (context: BrowserContext) => {
    const page = await context.newPage();
    await open(page, context === ours);
    await page.waitForTimeout(settleMs);
    const cost = await costOfMinute(page);
    await page.close();
    return cost;
  };
  const alone = await measure(bare);
  const withOurs = await measure(ours);
  const unit = 'ms a minute';
  return [
    { name: `${name}: script, the page alone`, value: alone.script, unit },
    { name: `${name}: script, Sidecue over that`, value: withOurs.script - alone.script, unit },
    { name: `${name}: main thread, the page alone`, value: alone.task, unit },
    { name: `${name}: main thread, Sidecue over that`, value: withOurs.task - alone.task, unit },
  ];
}

/** A page without a player that is large, and never rests. */
async function openRestless(page: Page): Promise<void> {
  await page.goto(allowedPage);
  await page.evaluate((count) => {
    const place = document.getElementById('place')!;
    for (let index = 0; index < count; index += 1) place.append(document.createElement('span'));
    setInterval(() => place.firstElementChild!.replaceWith(document.createElement('span')), 100);
  }, elementCount);
}

async function openPlaying(page: Page, isOurs: boolean): Promise<void> {
  await page.goto(playerPage);
  if (isOurs) await panelOf(page).locator('[data-start]').first().waitFor();
  await page.locator('#player').evaluate((player: HTMLMediaElement) => {
    player.currentTime = 600;
    return player.play();
  });
}

async function rowsOf(bench: OverlayBench): Promise<BenchRow[]> {
  const notAllowed = 'no player, site not allowed';
  const allowed = 'no player, allowed site';
  return [
    ...(await scriptRows(bench, notAllowed, notAllowedPage)),
    ...(await loadRows(bench, notAllowed, notAllowedPage)),
    ...(await scriptRows(bench, allowed, allowedPage)),
    ...(await scriptRows(bench, 'a player, allowed site', playerPage)),
    ...(await loadRows(bench, allowed, allowedPage)),
    ...(await minuteRows(bench, `${allowed}, ${elementCount} elements, ten changes a second`, openRestless)),
    ...(await minuteRows(bench, 'playing under the overlay', openPlaying)),
  ];
}

/** All figures of pages that are not YouTube's; about five minutes. */
export async function benchOverlay(): Promise<BenchRow[]> {
  const extensionDir = allowSites(buildExtension(), ['https://notes.example/*', 'https://www.wandb.com/*']);
  const standIn = await startStandIn({ hosts: podcastHosts });
  const browser = await launchChromium({ extensionDir, standIn });
  try {
    await (await browser.firstRunPage()).close();
    // Extensions are not let into windows of this kind.
    const bare = await browser.context.browser()!.newContext({
      ignoreHTTPSErrors: true,
      proxy: { server: `http://127.0.0.1:${standIn.proxyPort}` },
    });
    return await rowsOf({ extensionDir, browser, ours: browser.context, bare });
  } finally {
    await browser.close();
    await standIn.close();
    rmSync(extensionDir, { recursive: true });
  }
}
