import { expect, test } from 'vitest';
import { clickInPanel, findInPanel, waitForFirefoxPanel } from '../browsers/firefox-panel';
import { useFirefox } from '../browsers/fixture';
import { axeFindings } from './axe';
import { sideways, smallTargets } from './small-targets';
import { mlopsTalk } from './talks';

const fixture = useFirefox(undefined, { isPhone: true });

test('In Firefox on a phone the panel is a sheet below the player, follows, jumps, searches, and is for fingers', async () => {
  const page = await fixture.browser.newPage();
  await page.setViewport({ width: 390, height: 844 });
  await page.goto(
    fixture.standIn.watchAddress(mlopsTalk.videoId, { isPhone: true, variants: ['paused'], at: '600' }),
  );
  await findInPanel(page, `[data-cue="${mlopsTalk.cues.length - 1}"]`);
  const frame = await waitForFirefoxPanel(page);
  const boxOf = (selector: string) =>
    page.$eval(selector, (element) => {
      const { left, top, width, bottom } = element.getBoundingClientRect();
      return { left, top: Math.round(top), width, bottom: Math.round(bottom) };
    });
  await expect
    .poll(async () => (await boxOf('sidecue-panel')).top)
    .toBe((await boxOf('#player-container-id')).bottom);
  expect(await boxOf('sidecue-panel')).toMatchObject({ left: 0, width: 390, bottom: 844 });
  const lit = () =>
    frame.$$eval('[aria-current="true"]', ([line]) =>
      Number((line as HTMLElement | undefined)?.dataset.start),
    );
  await expect.poll(lit).toBe(600);

  const index = mlopsTalk.cues.findIndex(({ start }) => start > 602);
  const videoTime = () => page.$eval('video', (video) => (video as HTMLVideoElement).currentTime);
  await expect
    .poll(async () => {
      await clickInPanel(page, `[data-cue="${index}"] .words`);
      return videoTime();
    })
    .toBe(mlopsTalk.cues[index]!.start);

  await clickInPanel(page, '[role=searchbox]');
  await page.keyboard.type('grizzly');
  await findInPanel(page, '[data-hit="exact"]');
  expect(await smallTargets(frame)).toEqual([]);
  expect(await sideways(frame)).toEqual([]);
  expect(await axeFindings(frame, '#app')).toEqual([]);
  await clickInPanel(page, 'button[aria-label="Minimise transcript"]');
  await expect
    .poll(async () => (await boxOf('sidecue-panel')).bottom)
    .toBe((await boxOf('ytm-pivot-bar-renderer')).top);
});
