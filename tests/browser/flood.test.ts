import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { podcastHosts } from '../standin/podcasts/hosts';
import { panelOf, putOver } from './overlay-page';
import { openTalk } from './panel-page';
import { mlopsTalk } from './talks';

const fixture = useChromium(undefined, { hosts: podcastHosts });

/** Makes up thousands of the events a second after which our script looks around. Runs in the page, not in frames of ours. */
function flood(): void {
  if (location.protocol !== 'https:') return;
  const ofDocument = ['fullscreenchange', 'yt-navigate-finish', 'yt-page-data-updated', 'timeupdate'];
  setInterval(() => {
    const medium = document.querySelector('audio, video');
    for (let count = 0; count < 50; count += 1) {
      for (const name of ofDocument) document.dispatchEvent(new Event(name));
      for (const name of ['resize', 'scroll']) window.dispatchEvent(new Event(name));
      for (const name of ['seeking', 'ratechange', 'play']) medium?.dispatchEvent(new Event(name));
      window.dispatchEvent(new PointerEvent('pointerdown', { clientX: 1000, clientY: 300 }));
    }
  }, 20);
}

test('Events that a page makes up hold up neither the transcript over it nor those in other tabs', async () => {
  const { page: other, line, videoTime } = await openTalk(fixture);
  const page = await fixture.browser.newPage();
  await page.addInitScript(flood);
  await page.goto('https://www.wandb.com/podcast/vicki-boykis');
  await putOver(fixture.browser, page);
  const lines = panelOf(page).locator('[data-start]');
  await lines.nth(3).click();
  await expect.poll(() => page.evaluate<number>('player.currentTime')).toBeGreaterThan(0);
  // The panels of all tabs share a process.
  await other.bringToFront();
  await line(3).click();
  await expect.poll(videoTime).toBe(mlopsTalk.cues[3]!.start);
});

test('Events that a page makes up do not hold up the panel beside a video', async () => {
  const { line, videoTime } = await openTalk(fixture, { firstScript: flood });
  await line(3).click();
  await expect.poll(videoTime).toBe(mlopsTalk.cues[3]!.start);
});
