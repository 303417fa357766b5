/*
 * A transcript of 20,000 lines in the panel, and typing in the search of the bundled talks, in Chromium on the
 * stand-in. Alone: node tests/run.mjs tests/bench/bench.ts panel
 */
import { repeatedSpeech } from '../browser/long-talk';
import { type PanelPage, panelPageOf, play } from '../browser/panel-page';
import { mlopsTalk, talks } from '../browser/talks';
import { waitForPanelFrame } from '../browsers/panel-frame';
import {
  type BenchBrowser,
  collectedHeap,
  openCounting,
  watchLongTasks,
  withBenchBrowser,
} from './bench-page';
import { type BenchRow, percentile } from './measure';

const lineCount = 20_000;

/** After so long all of them have been drawn. */
const openingMs = 6000;

const queries = ['data science', 'machine lerning', 'whylogs', 'what do you think about'];

/** Milliseconds of work that each keystroke of the queries sets off before the page can go on. */
async function typingBlocks({ page, panel, search }: PanelPage, texts: readonly string[]): Promise<number[]> {
  await panel.evaluate(() => {
    const blocks: number[] = [];
    Object.assign(window, { blocks });
    let begin = 0;
    window.addEventListener(
      'input',
      () => {
        begin = performance.now();
      },
      { capture: true },
    );
    // After the panel's listeners, and after what they have put off until they are through.
    window.addEventListener('input', () => queueMicrotask(() => blocks.push(performance.now() - begin)));
  });
  await search.focus();
  for (const text of texts) {
    // By keys alone: where the driver fills a field, a script of its own runs in the frame.
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.type(text, { delay: 60 });
  }
  return panel.evaluate(() => (window as unknown as { blocks: number[] }).blocks);
}

function blockRows(place: string, blocks: readonly number[]): BenchRow[] {
  return [
    { name: `${place}: work at a key, p50`, value: percentile(blocks, 0.5), unit: 'ms' },
    { name: `${place}: work at a key, p95`, value: percentile(blocks, 0.95), unit: 'ms' },
    { name: `${place}: work at a key, longest`, value: Math.max(...blocks), unit: 'ms' },
  ];
}

async function benchLongTranscript({ browser, standIn }: BenchBrowser): Promise<BenchRow[]> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(standIn.watchAddress('StandInNo01', { variants: ['paused', 'keeps-strangers'] }));
  await page.waitForFunction(() => window.standIn.events.some(({ name }) => name === 'yt-page-data-updated'));
  await page.bringToFront();
  const longestInPage = await watchLongTasks(page);
  const before = await collectedHeap(session);
  const panelPage = panelPageOf(page);
  const rows: BenchRow[] = [];
  const add = (name: string, value: number, unit: string) =>
    rows.push({ name: `${lineCount} lines: ${name}`, value, unit });

  await page.evaluate((id) => window.standIn.navigate(`/watch?v=${id}&t=1800`), mlopsTalk.videoId);
  // To look for the lines meanwhile, the driver would run a script of its own in the frame.
  await page.waitForTimeout(openingMs);
  const frame = await waitForPanelFrame(page);
  const longestInFrame = await watchLongTasks(frame);
  const longestTask = async () => Math.max(await longestInPage(), await longestInFrame());
  add('opening, longest task', await longestTask(), 'ms (0: below 50)');
  const [inPage, inFrame] = await Promise.all((await openCounting(page)).map(collectedHeap));
  add('DOM nodes', inPage!.nodes + inFrame!.nodes - before.nodes, '');
  add('memory of scripts', inPage!.heapMb + inFrame!.heapMb - before.heapMb, 'MB');

  await panelPage.list.hover();
  for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, turn % 20 === 0 ? 90_000 : 700);
  add('scrolling, longest task', await longestTask(), 'ms (0: below 50)');

  await panelPage.pill.click();
  await play(panelPage, 2);
  await page.waitForTimeout(8000);
  await page.evaluate(() => document.querySelector('video')!.pause());
  add('following, longest task', await longestTask(), 'ms (0: below 50)');

  rows.push(
    ...blockRows(`${lineCount} lines`, await typingBlocks(panelPage, [...queries, 'needle in the haystack'])),
  );
  await page.waitForTimeout(2000);
  add('searching, longest task', await longestTask(), 'ms (0: below 50)');
  await page.close();
  return rows;
}

async function benchTyping({ openTalk }: BenchBrowser): Promise<BenchRow[]> {
  const blocks: number[] = [];
  let longest = 0;
  for (const { videoId } of talks) {
    const panelPage = await openTalk(videoId);
    const longestTask = await watchLongTasks(await waitForPanelFrame(panelPage.page));
    blocks.push(...(await typingBlocks(panelPage, queries)));
    longest = Math.max(longest, await longestTask());
    await panelPage.page.close();
  }
  return [
    ...blockRows('the five talks', blocks),
    { name: 'the five talks: typing, longest task', value: longest, unit: 'ms (0: below 50)' },
  ];
}

/** All figures of the panel; about two minutes. */
export async function benchPanel(): Promise<BenchRow[]> {
  return [
    ...(await withBenchBrowser(repeatedSpeech(lineCount, 0.175), benchLongTranscript)),
    ...(await withBenchBrowser(null, benchTyping)),
  ];
}
