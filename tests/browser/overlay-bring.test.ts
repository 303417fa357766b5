import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { emptyLibrary } from '../library/page';
import { podcastHosts } from '../standin/podcasts/hosts';
import { act, cardOf, countShown, panelOf, putOver } from './overlay-page';

const fixture = useChromium(undefined, { hosts: podcastHosts });

afterEach(() => emptyLibrary(fixture.browser));

const lines = [
  'Good evening from the allotment.',
  'Tonight the slugs are winning.',
  'Bring salt, and a lamp.',
];
const file = {
  name: 'episode_7.srt',
  mimeType: 'application/x-subrip',
  buffer: Buffer.from(
    lines
      .map((text, index) => `${index + 1}\n00:00:${index}0,000 --> 00:00:${index}9,000\n${text}\n`)
      .join('\n'),
  ),
};

async function openCard(address: string): Promise<Page> {
  const page = await fixture.browser.newPage();
  await page.goto(address);
  return page;
}

/** Presses “Add a transcript” on the card, and waits for the page that opens. */
async function add(page: Page): Promise<Page> {
  const opened = fixture.browser.context.waitForEvent('page');
  await cardOf(page).getByRole('button', { name: 'Add a transcript' }).click();
  return opened;
}

async function saveFile(library: Page): Promise<void> {
  await library.locator('input[type="file"]').setInputFiles(file);
  await library.getByRole('button', { name: 'Save and watch' }).click();
}

const pages = () => fixture.browser.context.pages().length;

test('A file brought for what a page plays turns the card in its tab into the panel, and the sound goes on', async () => {
  const page = await openCard('https://pods.example/garden');
  await act(page, `second.play(); globalThis.isSame = true`);
  await putOver(fixture.browser, page);
  await cardOf(page).getByRole('heading', { name: 'No transcript for this episode yet' }).waitFor();
  const library = await add(page);
  await library.locator('input[type="file"]').setInputFiles(file);
  expect(await library.getByLabel('Title').inputValue()).toBe('Episode 2: slugs');
  expect(await library.getByLabel('Show').inputValue()).toBe('The Allotment');
  expect(await library.getByLabel('Video or page link').inputValue()).toBe('https://pods.example/garden');
  const before = pages();
  await library.getByRole('button', { name: 'Save and watch' }).click();
  const panel = panelOf(page);
  await panel.getByRole('heading', { name: 'Episode 2: slugs' }).waitFor();
  const lit = panel.locator('[aria-current="true"]');
  await expect.poll(() => lit.textContent()).toContain(lines[0]);
  expect(pages()).toBe(before);
  expect(await act(page, `isSame && !second.paused && second.currentTime > 0`)).toBe(true);
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');

  // The other player of the page plays another episode.
  await act(page, `second.pause(); first.play()`);
  await panel.waitFor({ state: 'detached' });
});

test('So does one brought for a player in a frame, and for one that shows only its clock', async () => {
  const framed = await openCard('https://pods.example/frames?bring');
  await putOver(fixture.browser, framed);
  await saveFile(await add(framed));
  const before = pages();
  const inner = framed.frameLocator('iframe').locator('#player');
  const panel = panelOf(framed);
  await panel.waitFor();
  await inner.evaluate((media: HTMLMediaElement) => {
    media.currentTime = 12;
    return media.play();
  });
  const lit = panel.locator('[aria-current="true"]');
  await expect.poll(() => lit.textContent()).toContain(lines[1]);
  await panel.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect.poll(() => inner.evaluate((media: HTMLMediaElement) => media.paused)).toBe(true);

  const clocked = await openCard('https://pods.example/clock?bring');
  await putOver(fixture.browser, clocked);
  await act(clocked, 'seek(10); play()');
  // Its title is that of another talk.
  await cardOf(clocked).getByRole('button', { name: 'No', exact: true }).click();
  await saveFile(await add(clocked));
  await expect
    .poll(() => panelOf(clocked).locator('[aria-current="true"]').textContent(), { timeout: 8000 })
    .toContain(lines[1]);
  // Its own, and the library's.
  expect(pages()).toBe(before + 2);
});

test('Where the tab was closed meanwhile, or has gone on, its page is opened again', async () => {
  const page = await openCard('https://pods.example/garden?closed');
  await act(page, `second.play()`);
  await putOver(fixture.browser, page);
  const library = await add(page);
  await page.close();
  const opened = fixture.browser.context.waitForEvent('page');
  await saveFile(library);
  expect((await opened).url()).toBe('https://pods.example/garden?closed');

  await emptyLibrary(fixture.browser);
  const gone = await openCard('https://pods.example/garden?gone');
  await act(gone, `second.play()`);
  await putOver(fixture.browser, gone);
  const waiting = await add(gone);
  await gone.goto('https://pods.example/shadow?on');
  await putOver(fixture.browser, gone);
  await cardOf(gone).waitFor();
  const again = fixture.browser.context.waitForEvent('page');
  await saveFile(waiting);
  expect((await again).url()).toBe('https://pods.example/garden?gone');
});

test('The overlay is back after a reload of the tab, unless it was closed', async () => {
  const page = await openCard('https://pods.example/garden?reload');
  await putOver(fixture.browser, page);
  await cardOf(page).waitFor();
  await page.reload();
  await cardOf(page).waitFor();
  await cardOf(page).getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => countShown(page)).toBe(0);
  await page.reload();
  await page.waitForTimeout(1500);
  expect(await countShown(page)).toBe(0);
});
