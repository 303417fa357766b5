import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useFirefox } from '../browsers/fixture';

const probeExtension = join(import.meta.dirname, '../fixtures/probe-extension');
const fixture = useFirefox(probeExtension);

async function openPlaying(at: string) {
  const page = await fixture.browser.newPage();
  await page.goto(fixture.standIn.watchAddress('p1gVaS4Zx5M', { at }));
  await page.waitForSelector('#movie_player.playing-mode');
  await page.waitForSelector('ytd-watch-metadata h1');
  const mediaState = () =>
    page.$eval('#movie_player video', (video) => ({ time: video.currentTime, duration: video.duration }));
  return { page, mediaState };
}

test('A talk plays from the start time in its address, with the extension in the page', async () => {
  const { page, mediaState } = await openPlaying('90');
  const { time, duration } = await mediaState();
  expect(time).toBeGreaterThanOrEqual(90);
  expect(time).toBeLessThan(120);
  expect(duration).toBe(3597);
  expect(await page.evaluate(() => document.documentElement.dataset.probe)).toBe('here');
});

test('An advert, navigation and full screen work as in Chromium', async () => {
  const { page, mediaState } = await openPlaying('600');
  await page.evaluate(() => window.standIn.startAdvert(20));
  expect((await mediaState()).duration).toBe(20);
  await page.evaluate(() => window.standIn.endAdvert());
  await expect.poll(async () => (await mediaState()).time).toBeGreaterThan(599);
  await page.evaluate(() => window.standIn.navigate('z7BvslwVRbQ'));
  expect(await page.title()).toContain('Bowne-Anderson');
  await page.evaluate(() => window.standIn.setFullscreen(true));
  expect(await page.evaluate(() => document.fullscreenElement?.localName)).toBe('html');
});

test("The extension's own pages can be opened", async () => {
  const page = await fixture.browser.openExtensionPage('/page.html');
  expect(await page.$eval('p', (paragraph) => paragraph.textContent)).toBe('A page of the extension.');
});

test('Uncaught errors and stray requests are reported', async () => {
  const { page } = await openPlaying('0');
  const problems: string[] = [];
  for (const order of ['throw', 'fetch']) {
    await page.evaluate(
      (detail) => document.dispatchEvent(new CustomEvent('probe-order', { detail })),
      order,
    );
  }
  await expect
    .poll(() => {
      problems.push(...fixture.browser.takeProblems());
      return problems.length;
    })
    .toBe(3);
  const text = problems.join('\n');
  expect(text).toContain('thrown in the page');
  expect(text).toContain('www.youtube.com/nobody-asks-for-this');
  expect(text).toContain('elsewhere.example:443');
});
