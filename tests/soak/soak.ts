/*
 * `npm run soak -- MINUTES`: watches talks as a busy listener would, for so long: plays, searches, jumps, writes a note,
 * goes on to the next talk, and now and then the extension is updated. Prints how heap, listeners and nodes of page
 * and panel grow. What stays level is well; what grows from round to round is a leak.
 */
import type { CDPSession } from 'playwright-core';
import { withBenchBrowser } from '../bench/bench-page';
import { allDrawn, type PanelPage, panelPageOf, play } from '../browser/panel-page';
import { talks } from '../browser/talks';
import type { ChromiumBrowser } from '../browsers/chromium';
import { inPanelFrame, waitForPanelFrame } from '../browsers/panel-frame';

const minutes = Number(process.argv[2]);
if (!(minutes > 0)) {
  console.error('npm run soak -- MINUTES: how long to go on.');
  process.exit(1);
}

/** The extension is updated once in so many rounds. */
const roundsToUpdate = 5;

/** What is opened once, and caches that fill, are left out of the growth. */
const warmUpRounds = 2 * talks.length;

const queries = ['data science', 'machine', 'people', 'grizzly', 'xyzzy', 'how do you'];

interface Size {
  readonly heapMb: number;
  readonly listeners: number;
  readonly nodes: number;
}

async function sizeOf(session: CDPSession): Promise<Size> {
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  await session.detach();
  return {
    heapMb: value('JSHeapUsedSize') / 1e6,
    listeners: value('JSEventListeners'),
    nodes: value('Nodes'),
  };
}

/** By keys alone: on a busy machine a click on what has just moved may go to what was there before. */
async function writeNote({ panel, line, page }: PanelPage, text: string): Promise<void> {
  await line(20).focus();
  await page.keyboard.press('Shift+F10');
  await panel.getByRole('menuitem', { name: /^(Add a|Edit the) note$/ }).press('Enter');
  const field = panel.getByRole('textbox', { name: /^Note at/ });
  await field.fill(text);
  await field.press('Control+Enter');
  await panel.locator('.note').waitFor();
}

/** One talk: resolves with the sizes of page and panel at its end. */
async function watchTalk(panelPage: PanelPage, round: number, browser: ChromiumBrowser): Promise<Size[]> {
  const { page, panel, search, line } = panelPage;
  await panel.waitFor();
  await allDrawn(panelPage);
  await play(panelPage, 2);
  await search.fill(queries[round % queries.length]!);
  await page.waitForTimeout(1500);
  await search.press('Enter');
  await search.press('Escape');
  await line(100 + (round % 50)).click();
  await page.waitForTimeout(3000);
  await writeNote(panelPage, `round ${round}`);
  if (round % roundsToUpdate === roundsToUpdate - 1) {
    const old = await waitForPanelFrame(page);
    await browser.update();
    while (!old.isDetached()) await page.waitForTimeout(50);
    await panel.waitFor();
    await allDrawn(panelPage);
  }
  const frame = await waitForPanelFrame(page);
  const sessions = await Promise.all([page, frame].map((target) => page.context().newCDPSession(target)));
  return Promise.all(sessions.map(sizeOf));
}

const told = ({ heapMb, listeners, nodes }: Size) =>
  `${heapMb.toFixed(1)} MB, ${listeners} listeners, ${nodes} nodes`;

/** The mean of each size over the rounds. */
function meanOf(sizes: readonly Size[]): Size {
  const mean = (pick: (size: Size) => number) =>
    sizes.reduce((sum, size) => sum + pick(size), 0) / sizes.length;
  return {
    heapMb: mean(({ heapMb }) => heapMb),
    listeners: Math.round(mean(({ listeners }) => listeners)),
    nodes: Math.round(mean(({ nodes }) => nodes)),
  };
}

await withBenchBrowser(null, async ({ browser, openTalk }) => {
  const { page } = await openTalk(talks[0]!.videoId);
  const panelPage = panelPageOf(page);
  const pages: Size[] = [];
  const panels: Size[] = [];
  const end = Date.now() + minutes * 60_000;
  for (let round = 0; Date.now() < end; round += 1) {
    const [ofPage, ofPanel] = await watchTalk(panelPage, round, browser);
    pages.push(ofPage!);
    panels.push(ofPanel!);
    console.log(`round ${round + 1}: page ${told(ofPage!)}; panel ${told(ofPanel!)}`);
    const { videoId, title } = talks[(round + 1) % talks.length]!;
    await page.evaluate((id) => window.standIn.navigate(`/watch?v=${id}`), videoId);
    // The panel of the talk before may still stand for a moment.
    await inPanelFrame(page, (frame) => frame.getByRole('complementary', { name: title })).waitFor();
  }
  const problems = await browser.takeProblems();
  for (const [name, sizes] of Object.entries({ page: pages, panel: panels })) {
    const counted = sizes.slice(warmUpRounds);
    if (counted.length < 2 * talks.length) continue;
    const first = meanOf(counted.slice(0, talks.length));
    const last = meanOf(counted.slice(-talks.length));
    console.log(`${name}, the first talks after warming up: ${told(first)}`);
    console.log(`${name}, the last talks: ${told(last)}`);
  }
  console.log(`${pages.length} talks, ${Math.floor(pages.length / roundsToUpdate)} updates`);
  console.log(problems.length === 0 ? 'no error' : problems.join('\n'));
  process.exitCode = problems.length === 0 ? 0 : 1;
});
