import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { bundleScript } from '../setup/bundle-script';
import { podcastHosts } from '../standin/podcasts/hosts';

const fixture = useChromium(undefined, { hosts: podcastHosts });
const playerModule = join(import.meta.dirname, '../../lib/players/page/page-player.ts');

const count = 3000;

/** A page with our player of pages in its own world, where the test can count what it reads. */
async function openPage(): Promise<Page> {
  const page = await fixture.browser.newPage();
  await page.goto('https://pods.example/empty');
  await page.evaluate(await bundleScript(playerModule, 'pagePlayer'));
  await page.evaluate(`
    var player = pagePlayer.createPagePlayer({
      signal: new AbortController().signal, line: 'line', commandFrame() {} });
    var start = (audio) => {
      document.body.append(audio);
      audio.dispatchEvent(new Event('play'));
    };
    // Of half an hour, and started by the listener.
    var startEpisode = () => start(Object.defineProperties(document.createElement('audio'), {
      duration: { value: 1800 }, paused: { value: false }, currentSrc: { value: 'https://pods.example/one.mp3' } }));
    var sound = () => Object.defineProperty(document.createElement('audio'), 'duration', { value: 2 });
  `);
  return page;
}

const address = (page: Page) => page.evaluate('player.playing()?.signs.address');
const episode = 'https://pods.example/one.mp3';

test('However many sounds a page starts, each is looked at a few times, and the episode stays chosen', async () => {
  const page = await openPage();
  const looks = await page.evaluate(`new Promise((resolve) => {
    startEpisode();
    let looks = 0;
    const { get } = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'muted');
    Object.defineProperty(HTMLMediaElement.prototype, 'muted', {
      configurable: true,
      get() {
        looks += 1;
        return get.call(this);
      },
    });
    let started = 0;
    const interval = setInterval(() => {
      for (let index = 0; index < 100; index += 1) start(sound());
      started += 100;
      if (started < ${count}) return;
      clearInterval(interval);
      setTimeout(() => resolve(looks), 1000);
    }, 5);
  })`);
  // A look at all of them at each start would be millions.
  expect(looks).toBeLessThan(count * 20);
  expect(await address(page)).toBe(episode);
});

test('A player that is started last among thousands is chosen', async () => {
  const page = await openPage();
  await page.evaluate(`for (let index = 0; index < ${count}; index += 1) document.body.append(sound())`);
  await page.waitForTimeout(1500);
  await page.evaluate('startEpisode()');
  await expect.poll(() => address(page)).toBe(episode);
});
