import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { inPanelFrame, waitForPanelFrame } from '../browsers/panel-frame';
import { extensionWorldOf } from './extension-world';
import { nextLine, openTalk, type PanelPage, panelPageOf, play } from './panel-page';
import { sharedTalk } from './shared-talk';
import { mlopsTalk } from './talks';

const fixture = useChromium();
const { cues } = mlopsTalk;

const waiting = ({ panel }: PanelPage) => panel.getByText(/^Advert playing: the transcript waits at/);

/** What the panel says when it has failed. */
const stopped = (page: Page) =>
  inPanelFrame(page, (frame) => frame.getByText('The transcript stopped because of an error in Sidecue.'));

/** Resolves when the advert has played for so long. */
const advertPlayed = ({ page }: PanelPage, seconds: number) =>
  page.waitForFunction(
    (time) => document.querySelector<HTMLVideoElement>('#movie_player video')!.currentTime > time,
    seconds,
  );

test('While an advert plays the panel says that it waits, and its clock does not run', async () => {
  const panelPage = await openTalk(fixture);
  const { page, currentStart, seekVideo, videoTime } = panelPage;
  await seekVideo(600);
  await expect.poll(currentStart).toBe(600);
  await play(panelPage);
  await nextLine(panelPage);
  await page.evaluate(() => window.standIn.startAdvert(30));
  await waiting(panelPage).waitFor();
  // The next line may have been lit a frame before its time: where the advert came in that frame, it is the one before.
  const before = (await currentStart())!;
  expect(before).toBeGreaterThanOrEqual(600);
  // Between the beginning of the line and where the advert came, however long it took to come.
  const stood = await page
    .locator('#movie_player')
    .evaluate((player) => (player as unknown as { getCurrentTime(): number }).getCurrentTime());
  const seconds = Array.from(
    { length: Math.floor(stood) - Math.floor(before) + 1 },
    (_, index) => before + index,
  );
  expect(seconds.map((second) => `Advert playing: the transcript waits at ${clock(second)}`)).toContain(
    await waiting(panelPage).textContent(),
  );
  await panelPage.list.evaluate((list) => {
    const moves: unknown[] = [];
    new MutationObserver((records) => moves.push(...records)).observe(list, {
      subtree: true,
      attributeFilter: ['aria-current'],
    });
    Object.assign(window, { moves });
  });
  await advertPlayed(panelPage, 2.5);
  expect(await currentStart()).toBe(before);
  const moves = () => (window as unknown as { moves: unknown[] }).moves.length;
  expect(await panelPage.list.evaluate(moves)).toBe(0);
  await page.evaluate(() => window.standIn.endAdvert());
  await expect.poll(() => waiting(panelPage).count()).toBe(0);
  await nextLine(panelPage);
  await expect.poll(currentStart).toBeGreaterThan(before);
  expect((await currentStart())! - (await videoTime())).toBeLessThan(5);
});

/** `M:SS` of a time below an hour. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}

test('A click during an advert goes there after it', async () => {
  const panelPage = await openTalk(fixture, { at: '600' });
  const { page, line, videoTime, currentStart } = panelPage;
  await expect.poll(currentStart).toBe(600);
  await page.evaluate(() => window.standIn.startAdvert(30));
  await waiting(panelPage).waitFor();
  const index = cues.findIndex(({ start }) => start > 900);
  await line(index).click();
  await expect.poll(() => waiting(panelPage).textContent()).toContain(clock(cues[index]!.start));
  expect(await videoTime()).toBeLessThan(30);
  await page.evaluate(() => window.standIn.endAdvert());
  await expect.poll(videoTime).toBeGreaterThanOrEqual(cues[index]!.start);
  expect(await videoTime()).toBeLessThan(cues[index]!.start + 5);
  await expect.poll(() => waiting(panelPage).count()).toBe(0);
});

test('An advert before the video is waited for too', async () => {
  const page = await fixture.browser.newPage();
  await page.goto(
    fixture.standIn.watchAddress(mlopsTalk.videoId, { at: '600', variants: ['preroll', 'keeps-strangers'] }),
  );
  const panelPage = panelPageOf(page);
  await waiting(panelPage).filter({ hasText: 'waits at 10:00' }).waitFor();
  expect(await panelPage.currentStart()).toBe(600);
  await page.evaluate(() => window.standIn.endAdvert());
  await expect.poll(() => waiting(panelPage).count()).toBe(0);
  await expect.poll(panelPage.currentStart).toBeGreaterThanOrEqual(600);
});

test('A navigation during an advert leaves no click behind for the next video', async () => {
  const panelPage = await openTalk(fixture, { at: '600' });
  const { page, line, videoTime } = panelPage;
  await page.evaluate(() => window.standIn.startAdvert(30));
  await waiting(panelPage).waitFor();
  await line(cues.findIndex(({ start }) => start > 900)).click();
  await page.evaluate(() => window.standIn.navigate('z7BvslwVRbQ'));
  await inPanelFrame(page, (frame) =>
    frame.getByRole('complementary', { name: 'Transcript of Data Developer Relations' }),
  ).waitFor();
  await expect.poll(panelPage.currentStart).not.toBeNull();
  expect(await videoTime()).toBeLessThan(60);
});

test('A replaced media element is followed and sought like the old one', async () => {
  const panelPage = await openTalk(fixture, { at: '600' });
  const { page, line, videoTime, currentStart } = panelPage;
  await expect.poll(currentStart).toBe(600);
  await page.evaluate(() => window.standIn.replaceVideoElement());
  await play(panelPage, 2);
  await nextLine(panelPage);
  await nextLine(panelPage);
  await expect.poll(currentStart).toBeGreaterThan(600);
  const index = cues.findIndex(({ start }) => start > 900);
  await line(index).click();
  await expect.poll(videoTime).toBeGreaterThanOrEqual(cues[index]!.start);
  await expect.poll(currentStart).toBeGreaterThanOrEqual(cues[index]!.start);
});

test('Pausing holds the light, and it moves on when the talk does', async () => {
  const panelPage = await sharedTalk(fixture, { at: '600' });
  const { page, currentStart, videoTime } = panelPage;
  const video = page.locator('#movie_player video');
  await play(panelPage, 2);
  await nextLine(panelPage);
  await video.evaluate((element: HTMLVideoElement) => element.pause());
  const at = await videoTime();
  const lit = cues.findLast(({ start }) => start <= at)!;
  await expect.poll(currentStart).toBe(lit.start);
  await video.evaluate((element: HTMLVideoElement) => {
    element.playbackRate = 0.5;
    return element.play();
  });
  await nextLine(panelPage);
  await expect.poll(currentStart).toBeGreaterThan(lit.start);
});

test('Nothing runs while the talk is paused: no timer, no animation frame', async () => {
  const panelPage = await sharedTalk(fixture, { at: '600' });
  const agent = await extensionWorldOf(panelPage.page, fixture.browser.extensionId);
  const frame = await waitForPanelFrame(panelPage.page);
  const inBoth = (code: string) => Promise.all([agent(code), frame.evaluate(code)]);
  await inBoth(`
    globalThis.wakeUps = 0;
    for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
      const plain = globalThis[name].bind(globalThis);
      globalThis[name] = (...parameters) => {
        globalThis.wakeUps += 1;
        return plain(...parameters);
      };
    }
  `);
  /** How often the agent in the page and the panel have woken up. */
  const wakeUps = () => inBoth('wakeUps');
  const wakeUpsMeanwhile = async () => {
    await inBoth('globalThis.wakeUps = 0');
    await panelPage.page.waitForTimeout(1200);
    return wakeUps();
  };
  // Opening may have some work left, and every two seconds the page redraws its bar, which has to be looked at.
  await expect.poll(wakeUpsMeanwhile, { timeout: 15_000 }).toEqual([0, 0]);
  // The counters count.
  await play(panelPage);
  await expect.poll(async () => Math.min(...((await wakeUps()) as number[]))).toBeGreaterThan(0);
});

test('An error of ours stays in the panel, which says so; the talk plays on, and the reader can start again', async () => {
  const page = await fixture.browser.newPage();
  await page.goto(fixture.standIn.watchAddress('StandInNo01', { variants: ['keeps-strangers'] }));
  await page.waitForSelector('#movie_player.playing-mode');
  await page.addInitScript(() => {
    if (!location.pathname.endsWith('/panel.html')) return;
    const plain = ResizeObserver;
    class Broken {
      constructor() {
        throw new Error('provoked');
      }
    }
    const mend = () => Object.assign(globalThis, { ResizeObserver: plain });
    Object.assign(globalThis, { ResizeObserver: Broken, mend });
  });
  await page.evaluate((id) => window.standIn.navigate(id), mlopsTalk.videoId);
  await stopped(page).waitFor();
  await page.waitForSelector('#movie_player.playing-mode');
  const frame = await waitForPanelFrame(page);
  await frame.evaluate(() => (globalThis as unknown as { mend(): void }).mend());
  await inPanelFrame(page, (inside) => inside.getByRole('button', { name: 'Start again' })).click();
  await expect.poll(() => panelPageOf(page).current.count()).toBe(1);
  // The page's console has it, once.
  const problems = await fixture.browser.takeProblems();
  expect(problems.filter((problem) => !problem.includes('provoked'))).toEqual([]);
});

test.for([
  ['the words are lit', 'Highlight'],
  ['the list looks whether motion is wanted', 'matchMedia'],
])('An error while %s is shown in the panel as well', async ([, name]) => {
  const panelPage = await openTalk(fixture, { at: '600' });
  const { page, seekVideo } = panelPage;
  const frame = await waitForPanelFrame(page);
  await frame.evaluate(`globalThis.${name} = function () { throw new Error('provoked'); }; undefined`);
  await seekVideo(1500);
  await stopped(page).waitFor();
  const problems = await fixture.browser.takeProblems();
  expect(problems.filter((problem) => !problem.includes('provoked'))).toEqual([]);
});
