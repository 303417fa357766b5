import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { emptyLibrary, openLibraryPage } from '../library/page';
import { makeTalk } from '../library/talks';
import { findVideo, uploadedAgain } from '../standin/videos';
import { panelPageOf } from './panel-page';
import { mlopsTalk } from './talks';

const fixture = useChromium();

/** The talk's own words, several captions to a line, as somebody might have them in a text file. */
const captionsInLine = 5;
const starts = mlopsTalk.cues.filter((_, index) => index % captionsInLine === 0).map(({ start }) => start);
const words = starts
  .map((_, line) => mlopsTalk.cues.slice(line * captionsInLine, (line + 1) * captionsInLine))
  .map((cues) => cues.map(({ text }) => text).join(' '))
  .join('\n');

const paste = async (page: Page, text: string) => {
  await page.getByLabel('Or paste a transcript').fill(text);
  await page.getByRole('button', { name: 'Check pasted text' }).click();
  return page.getByRole('article', { name: 'Pasted text' });
};

/** The only talk that was brought, as the library keeps it. */
const keptTalk = (page: Page) =>
  page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open('sidecue'));
    const all = (store: string) => settle(database.transaction(store).objectStore(store).getAll());
    const [[talk], [transcript]] = [await all('talks'), await all('transcripts')];
    database.close();
    return { isTimed: talk.isTimed as boolean, cues: transcript.cues as { start: number; text: string }[] };
  });

afterEach(() => emptyLibrary(fixture.browser));

test('Text of a known talk is put on its times when its address is told, which can be refused', async () => {
  const page = await openLibraryPage(fixture.browser, '#add');
  const draft = await paste(page, words);
  await expect.poll(() => draft.getByText(/no times/).count()).toBe(1);
  const address = draft.getByLabel('Video or page link');
  await address.fill(`youtu.be/${mlopsTalk.videoId}`);
  const borrowed = draft.getByText(/^Put on the times of “MLOps Architect”: (9\d|100)% of its words/);
  await borrowed.waitFor();
  expect(await draft.getByText(/no times/).count()).toBe(0);
  await draft.getByLabel('Use these times').uncheck();
  expect(await draft.getByText(/no times/).count()).toBe(1);
  await draft.getByLabel('Use these times').check();

  await address.fill('youtu.be/StandInNo02');
  await borrowed.waitFor({ state: 'detached' });
  await address.fill(`youtu.be/${mlopsTalk.videoId}`);
  await draft.getByLabel('Title').fill('MLOps, written down');
  await draft.getByRole('button', { name: 'Save to the library' }).click();
  // The text is put on its times once more first.
  await expect.poll(() => draft.getAttribute('data-stage'), { timeout: 20_000 }).toBe('saved');
  const kept = await keptTalk(page);
  expect(kept.isTimed).toBe(true);
  const missed = starts.filter((start) => !kept.cues.some((cue) => Math.abs(cue.start - start) < 1));
  expect(missed.length).toBeLessThan(starts.length * 0.05);
});

test('Text for a video that nobody knows is put on the times of the transcript that YouTube shows', async () => {
  const watching = await fixture.browser.newPage();
  await watching.goto(fixture.standIn.watchAddress(uploadedAgain));
  await watching.waitForSelector('#movie_player.playing-mode');
  await watching.waitForSelector('ytd-watch-metadata h1');
  const worker = await fixture.browser.serviceWorker();
  const tab = await worker.evaluate(
    async () => (await chrome.tabs.query({ url: 'https://www.youtube.com/watch?*' }))[0]!.id,
  );
  const page = await openLibraryPage(fixture.browser, `?for=${uploadedAgain}&tab=${tab}#add`);
  // The title comes from the tab, and what is brought before goes without it.
  await page.getByRole('heading', { name: findVideo(uploadedAgain).title }).waitFor();
  const draft = await paste(page, words);
  await draft.getByRole('button', { name: 'Use the times of YouTube’s transcript' }).click();
  await draft
    .getByText(/^Put on the times of “YouTube’s transcript”: (9\d|100)% of its words/)
    .waitFor({ timeout: 20_000 });
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
  await draft.getByRole('button', { name: 'Save and watch' }).click();
  const { panel, line, currentStart, seekVideo } = panelPageOf(watching);
  await expect.poll(() => panel.locator('[data-start]').count()).toBe(starts.length);
  const start = Number(await line(100).getAttribute('data-start'));
  // The page tells whole seconds only.
  expect(Math.abs(start - starts[100]!)).toBeLessThan(1.5);
  await seekVideo(start + 1);
  await expect.poll(currentStart).toBe(start);
});

test('Text of which little is found in the talk at its address is said to be another and stays without times', async () => {
  const page = await openLibraryPage(fixture.browser, '#add');
  const draft = await paste(page, 'Knead until smooth.\nBake at 220 degrees.\nCool before cutting.');
  await draft.getByLabel('Video or page link').fill(`youtu.be/${mlopsTalk.videoId}`);
  await draft.getByText(/^This looks like a different talk from “MLOps Architect”/).waitFor();
  expect(await draft.getByText(/no times/).count()).toBeGreaterThan(0);
});

test('Text without a known talk is shown without times; two pins put the whole of it in time', async () => {
  const library = await openLibraryPage(fixture.browser, '#add');
  // Ten words a line: four seconds at an even pace. The speaker takes six.
  const lines = Array.from({ length: 60 }, (_, line) => `line ${line} has ten words to say about rain today`);
  const draft = await paste(library, lines.join('\n'));
  await draft.getByLabel('Video or page link').fill('youtu.be/StandInNo02');
  await draft.getByLabel('Title').fill('Rain');
  await draft.getByRole('button', { name: 'Save to the library' }).click();
  await draft.getByRole('link', { name: 'Open the talk' }).waitFor();
  const page = await fixture.browser.newPage();
  await page.goto(fixture.standIn.watchAddress('StandInNo02', { variants: ['paused', 'keeps-strangers'] }));
  await page.waitForSelector('sidecue-panel');
  await page.bringToFront();
  const { panel, line, current, currentStart, seekVideo, videoTime, scrollRest, search, pill } =
    panelPageOf(page);
  await expect.poll(() => panel.locator('[data-start]').count()).toBe(60);
  const notice = panel.getByText('This transcript has no times of its own.');
  // It is loaded after the first lines.
  await expect.poll(() => notice.count()).toBe(1);
  expect((await panel.locator('time').allTextContents()).join('')).toBe('');

  await seekVideo(100);
  await line(40).click();
  expect(await videoTime()).toBe(100);
  expect(await current.count()).toBe(0);
  // Nothing leads to the voice or tells how far away a hit is: nobody knows where the voice is.
  await search.fill('rain');
  await panel.getByRole('button', { name: '60 exact' }).waitFor();
  await page.mouse.wheel(0, 300);
  expect(await pill.count()).toBe(0);
  expect(await panel.getByRole('button', { name: /^Next in/ }).count()).toBe(0);
  await search.fill('');

  await seekVideo(60);
  await line(10).focus();
  await page.keyboard.press('n');
  await expect.poll(currentStart).toBe(40);
  expect(await notice.count()).toBe(1);
  await seekVideo(240);
  await line(40).focus();
  await page.keyboard.press('n');
  await notice.waitFor({ state: 'detached' });
  await seekVideo(150.5);
  await expect.poll(currentStart).toBe(100);
  // The list glides to that line first.
  await scrollRest();
  await line(50).click();
  await expect.poll(videoTime).toBe(300);
});

test('A part of a text without times cannot be played, so a press shows its text', async () => {
  const library = await openLibraryPage(fixture.browser, '');
  const talk = makeTalk('rain', {
    homes: [{ kind: 'youtube', id: 'StandInNo02' }],
    isTimed: false,
    cues: Array.from({ length: 400 }, (_, line) => ({
      ...{ start: line * 4, end: line * 4 + 4 },
      text: `So it was there and then they had it ${line}.`,
    })),
  });
  await library.evaluate((brought) => chrome.runtime.sendMessage({ type: 'save-talk', talk: brought }), talk);
  const page = await fixture.browser.newPage();
  await page.goto(fixture.standIn.watchAddress('StandInNo02', { variants: ['paused', 'keeps-strangers'] }));
  const { panel, list, line, scrollTop } = panelPageOf(page);
  await panel.waitFor();
  await page.bringToFront();
  await panel.getByRole('button', { name: 'Overview' }).click();
  const part = panel.getByRole('region', { name: 'Overview' }).locator('ol button').last();
  // No word tells the parts apart, so each is named by its first words.
  const first = Number(/they had it (\d+)\.…/.exec((await part.textContent())!)?.[1]);
  await part.press('Enter');
  await expect.poll(scrollTop).toBeGreaterThan(0);
  const isInView = () =>
    line(first).evaluate((element) => {
      const { top, bottom } = element.closest('.list')!.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      return box.top >= top && box.top < bottom;
    });
  await expect.poll(isInView).toBe(true);
  await expect.poll(() => list.evaluate((element) => element.contains(document.activeElement))).toBe(true);
});
