import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { allowSites } from '../browsers/allowed-extension';
import { boxInPage, clickInPanel, findInPanel, waitForFirefoxPanel } from '../browsers/firefox-panel';
import { useFirefox } from '../browsers/fixture';
import { podcastHosts } from '../standin/podcasts/hosts';

const extensionDir = allowSites(join(import.meta.dirname, '../../.output/firefox-mv3'), [
  'https://www.wandb.com/*',
  'https://open.spotify.com/*',
  'https://datatalks.club/*',
  'https://notes.example/*',
]);
afterAll(() => rmSync(extensionDir, { recursive: true }));
const fixture = useFirefox(extensionDir, { hosts: podcastHosts });

/** Opens a page of an allowed site and waits for the overlay, which knows the talk. */
async function open(address: string): Promise<Page> {
  const page = await fixture.browser.newPage();
  await page.goto(address);
  await findInPanel(page, '[data-start]');
  return page;
}

const inOverlay = async <T>(page: Page, expression: string): Promise<T> =>
  (await waitForFirefoxPanel(page)).evaluate(expression) as Promise<T>;
const litStart = (page: Page) =>
  inOverlay<number>(page, `Number(document.querySelector('[aria-current="true"]')?.dataset.start ?? -1)`);
/** How far the lit line is from where following brings it, a third down the list; in CSS pixels. */
const litOff = (page: Page) =>
  inOverlay<number>(
    page,
    `((line, list) =>
      Math.abs(line.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3))(
        document.querySelector('[aria-current="true"]'), document.querySelector('[role="list"]'))`,
  );
const halfLinePx = 10;
const press = (page: Page, name: string) => clickInPanel(page, `button[aria-label="${name}"]`);

test('On a blog of an allowed site the transcript opens by itself, follows, jumps and drives the player', async () => {
  const page = await open('https://www.wandb.com/podcast/vicki-boykis');
  await page.evaluate(`player.currentTime = 690`);
  await expect.poll(() => litStart(page)).toBeGreaterThan(680);
  await press(page, 'Play');
  await expect.poll(() => page.evaluate('player.paused')).toBe(false);
  await press(page, 'Pause');
  await expect.poll(() => page.evaluate('player.paused')).toBe(true);
  // Where it has stopped Firefox knows some frames after `paused`, where it was sent at once.
  await page.evaluate('player.currentTime = 700');
  await press(page, 'Forward 30 seconds');
  await expect.poll(() => page.evaluate('player.currentTime')).toBeCloseTo(730, 1);

  const start = await inOverlay<number>(
    page,
    `Number(document.querySelectorAll('[data-start]')[30].dataset.start)`,
  );
  // This driver clicks where the line was: nothing may move by then.
  await expect.poll(() => litStart(page)).toBeGreaterThan(720);
  await expect.poll(() => litOff(page)).toBeLessThan(halfLinePx);
  await clickInPanel(page, `[data-start="${start}"]`);
  await expect.poll(() => page.evaluate('player.currentTime')).toBeCloseTo(start, 1);
});

test('Keys typed into it stay in it', async () => {
  const page = await open('https://www.wandb.com/podcast/vicki-boykis');
  await clickInPanel(page, 'input[role="searchbox"]');
  await page.keyboard.type('k model');
  expect(await inOverlay(page, `document.querySelector('input').value`)).toBe('k model');
  const skip = await findInPanel(page, 'button[aria-label="Forward 30 seconds"]');
  await skip.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate('player.currentTime')).toBe(30);
  const handle = await findInPanel(page, '.move-handle');
  const before = await boxInPage(page, handle);
  await handle.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await boxInPage(page, handle)).x).toBe(before.x - 16);
  expect(await page.evaluate('heardKeys')).toEqual([]);
});

test('A player made with `new Audio()` and never attached is followed and driven', async () => {
  const page = await fixture.browser.newPage();
  await page.goto('https://open.spotify.com/episode/7bVCKqn9fLt6ETq8hxId5V');
  await page.evaluate(`document.getElementById('play').click()`);
  await findInPanel(page, '[data-start]');
  await press(page, 'Pause');
  await expect.poll(() => page.evaluate('pagePlayer.paused')).toBe(true);
  await page.evaluate('pagePlayer.currentTime = 62.5');
  await expect.poll(() => litStart(page)).toBeGreaterThan(55);
});

test('An embedded YouTube player is followed and driven', async () => {
  const page = await open('https://datatalks.club/podcast/devrel-open-source-machine-learning.html');
  await expect
    .poll(() => inOverlay<string>(page, `document.querySelector('.clock')?.textContent`))
    .toBe('0:00 / 59:38');
  await press(page, 'Forward 30 seconds');
  const frame = page.frames().find((candidate) => candidate.url().includes('/embed/'))!;
  await expect.poll(() => frame.evaluate(`document.querySelector('video').currentTime`)).toBe(30);
  await expect.poll(() => litStart(page)).toBeGreaterThan(25);
});

/** Long enough for the overlay's script to have come. */
const overlayMs = 5000;

test.for([
  ['an element', `place.append(newAudio())`],
  [
    'an element in a shadow root that was attached unseen, clicked on',
    `place.attachShadow({ mode: 'open' }).append(newAudio()); place.click()`,
  ],
  ['a player that is never attached', `newAudio().play()`],
  [
    "a player in a frame of the page's own site that is never attached",
    `addFrame({ src: '/heard?frame' }).then(({ contentWindow }) => contentWindow.newAudio().play())`,
  ],
  [
    'a frame of another site that is shown later',
    `addFrame({ allow: 'autoplay', hidden: true, src: 'https://player.example/embed/7' })
      .then((frame) => { frame.hidden = false; })`,
  ],
] as const)("The overlay's script comes to a page when a player does: %s", async ([, script]) => {
  const page = await fixture.browser.newPage();
  await page.goto('https://notes.example/heard');
  const panels = () => page.evaluate(`document.querySelectorAll('sidecue-panel').length`);
  await page.evaluate(`place.append('More words'); place.click()`);
  await new Promise((resolve) => setTimeout(resolve, overlayMs));
  expect(await panels()).toBe(0);
  await page.evaluate(`(async () => { ${script} })()`);
  await findInPanel(page, 'h2');
  expect(await panels()).toBe(1);
});

// The last test of the file: it reinstalls the extension.
test('After a reinstallation one new overlay stands in the place of the old one, with its query, and follows', async () => {
  const page = await open('https://www.wandb.com/podcast/vicki-boykis');
  const query = () => inOverlay(page, `document.querySelector('input[role="searchbox"]').value`);
  await clickInPanel(page, 'input[role="searchbox"]');
  await page.keyboard.type('data science');
  await findInPanel(page, '[data-hit]');
  // Longer than what is open rests before it is kept.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const old = await waitForFirefoxPanel(page);
  await fixture.browser.update();
  await expect.poll(() => old.detached, { timeout: 10_000 }).toBe(true);
  await findInPanel(page, '[data-start]');
  await expect.poll(() => query().catch(() => null)).toBe('data science');
  expect(await page.evaluate(`document.querySelectorAll('sidecue-panel').length`)).toBe(1);
  await page.evaluate(`player.currentTime = 690`);
  await expect.poll(() => litStart(page)).toBeGreaterThan(680);
});
