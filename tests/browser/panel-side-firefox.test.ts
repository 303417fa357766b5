import { expect, test } from 'vitest';
import { waitForFirefoxPanel } from '../browsers/firefox-panel';
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
  const panel = await waitForFirefoxPanel(side);
  const litStart = () =>
    panel.$$eval('[aria-current="true"]', ([line]) =>
      Number((line as HTMLElement | undefined)?.dataset.start),
    );
  await expect.poll(litStart).toBe(600);
  expect(await page.$eval('sidecue-panel', (element) => element.clientHeight)).toBe(0);
  const videoTime = () =>
    page.$eval('#movie_player video', (video) => (video as HTMLVideoElement).currentTime);
  await panel.$eval('[aria-label="Forward 30 seconds"]', (button) => (button as HTMLElement).click());
  await expect.poll(videoTime).toBeGreaterThan(625);
  await expect.poll(litStart).toBeGreaterThan(620);
  await side.close();
  // The panel is in the page again.
  await expect
    .poll(() => page.$eval('sidecue-panel', (element) => element.clientHeight))
    .toBeGreaterThan(100);
});
