import { expect, test } from 'vitest';
import { useFirefox } from '../browsers/fixture';
import { mlopsTalk } from './talks';

const fixture = useFirefox();

// The driver does not reach the sidebar: its page stands in a tab of the same window instead.
test("In Firefox's sidebar the panel follows a tab, drives its player, and stays out of its page", async () => {
  const { browser, standIn } = fixture;
  const side = await browser.openExtensionPage('/sidepanel.html');
  const page = await browser.newPage();
  await page.goto(
    standIn.watchAddress(mlopsTalk.videoId, { at: '600', variants: ['paused', 'keeps-strangers'] }),
  );
  // The driver does not list the frame of a page of ours.
  const litStart = () =>
    side.evaluate(() => {
      const panel = document.querySelector('iframe')?.contentDocument;
      return Number(panel?.querySelector<HTMLElement>('[aria-current="true"]')?.dataset.start ?? -1);
    });
  await expect.poll(litStart).toBe(600);
  expect(await page.$eval('sidecue-panel', (element) => element.clientHeight)).toBe(0);
  const videoTime = () =>
    page.$eval('#movie_player video', (video) => (video as HTMLVideoElement).currentTime);
  await side.evaluate(() => {
    const panel = document.querySelector('iframe')?.contentDocument;
    panel?.querySelector<HTMLElement>('[aria-label="Forward 30 seconds"]')?.click();
  });
  await expect.poll(videoTime).toBeGreaterThan(625);
  await expect.poll(litStart).toBeGreaterThan(620);
  await side.close();
  // The panel is in the page again.
  await expect
    .poll(() => page.$eval('sidecue-panel', (element) => element.clientHeight))
    .toBeGreaterThan(100);
});
