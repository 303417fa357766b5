import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import type { Variant } from '../standin/page/variants';
import { openTalk, type PanelPage, panelPageOf } from './panel-page';
import { mlopsTalk } from './talks';

const fixture = useChromium();
const { cues, videoId } = mlopsTalk;

/** A line somewhere in the middle, and what the video's clock says when it is “now” in these tests. */
const pinned = 400;
const late = 12.4;

const clock = ({ panel }: PanelPage) => panel.getByRole('group', { name: 'Clock of the transcript' });

const pinnedLines = ({ lines }: PanelPage) =>
  lines.evaluateAll((all) => all.flatMap((line, at) => (line.hasAttribute('data-pin') ? [at] : [])));

/** The video runs `late` seconds behind the transcript: the listener says so on one line. */
async function pinOneLine(panelPage: PanelPage): Promise<void> {
  const { page, seekVideo, line } = panelPage;
  await seekVideo(cues[pinned]!.start + late);
  await line(pinned).focus();
  await page.keyboard.press('n');
  await clock(panelPage).waitFor();
}

/** How many lists of pins the library keeps. */
async function keptPins(): Promise<number> {
  const worker = await fixture.browser.serviceWorker();
  return worker.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('sidecue');
        opening.onsuccess = () => {
          const count = opening.result.transaction('pins').objectStore('pins').count();
          count.onsuccess = () => {
            opening.result.close();
            resolve(count.result);
          };
        };
      }),
  );
}

test('N on a line puts the clocks together: lines are lit, and sought, by the shifted clock', async () => {
  const panelPage = await openTalk(fixture);
  const { line, currentStart, videoTime, seekVideo } = panelPage;
  await pinOneLine(panelPage);
  await expect.poll(currentStart).toBe(cues[pinned]!.start);
  expect(await clock(panelPage).textContent()).toContain('by 12.4 s');
  await line(pinned + 5).click();
  await expect.poll(videoTime).toBeCloseTo(cues[pinned + 5]!.start + late, 2);
  await seekVideo(cues[900]!.start + late + 0.05);
  await expect.poll(currentStart).toBe(cues[900]!.start);
});

test('A pin can be shifted by tenths and removed; the shift stands on one row but while it is changed', async () => {
  const panelPage = await openTalk(fixture);
  const { page, panel } = panelPage;
  await pinOneLine(panelPage);
  await expect.poll(() => pinnedLines(panelPage)).toEqual([pinned]);
  const rows = () =>
    clock(panelPage)
      .getByRole('button')
      .evaluateAll((buttons) => new Set(buttons.map((button) => button.getBoundingClientRect().top)).size);
  expect(await rows()).toBe(1);
  await panel.getByRole('button', { name: 'Adjust' }).click();
  expect(await rows()).toBe(2);
  await panel.getByRole('button', { name: '0.1 s later' }).click();
  await expect.poll(() => clock(panelPage).textContent()).toContain('by 12.5 s');
  await panel.getByRole('button', { name: '0.1 s earlier' }).click();
  await panel.getByRole('button', { name: '0.1 s earlier' }).click();
  await expect.poll(() => clock(panelPage).textContent()).toContain('by 12.3 s');
  await panel.getByRole('button', { name: 'Done' }).click();
  expect(await rows()).toBe(1);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(async () => (await panel.boundingBox())!.width).toBeLessThan(340);
  expect(await rows()).toBe(1);
  await panel.getByRole('button', { name: /^Remove the pin/ }).click();
  await clock(panelPage).waitFor({ state: 'detached' });
  await expect.poll(() => pinnedLines(panelPage)).toEqual([]);
});

test('Pins are kept for the talk at its home, over a reload', async () => {
  const panelPage = await openTalk(fixture);
  const { page } = panelPage;
  await pinOneLine(panelPage);
  // A reload before the background has answered would lose nothing but this test's time.
  await expect.poll(keptPins).toBe(1);
  await page.reload();
  const again = panelPageOf(page);
  await again.panel.waitFor();
  await clock(again).waitFor();
  await again.panel.getByRole('button', { name: /^Remove the pin/ }).click();
  await clock(again).waitFor({ state: 'detached' });
});

test('A pin set during the advert before the video, whose length is not known yet, is kept as well', async () => {
  const variants: Variant[] = ['preroll', 'keeps-strangers'];
  const panelPage = await openTalk(fixture, { at: '600', variants });
  const { page, line } = panelPage;
  await page.waitForSelector('#movie_player.ad-showing');
  const later = cues.findIndex(({ start }) => start > 610);
  await line(later).focus();
  await page.keyboard.press('n');
  await clock(panelPage).waitFor();
  expect(await page.locator('#movie_player.ad-showing').count()).toBe(1);
  await expect.poll(keptPins, { timeout: 10_000 }).toBe(1);
  await page.goto(fixture.standIn.watchAddress(videoId, { variants: ['keeps-strangers'] }));
  const again = panelPageOf(page);
  await clock(again).waitFor();
  await again.panel.getByRole('button', { name: /^Remove the pin/ }).click();
  await clock(again).waitFor({ state: 'detached' });
});

test('A pin that contradicts another is refused with the reason, and nothing is lost', async () => {
  const panelPage = await openTalk(fixture);
  const { page, panel, line, seekVideo } = panelPage;
  await pinOneLine(panelPage);
  await seekVideo(cues[pinned]!.start - 100);
  await line(pinned + 60).focus();
  await page.keyboard.press('n');
  await panel.getByText('contradicts a pin').waitFor();
  expect(await clock(panelPage).textContent()).toContain('by 12.4 s');
});

test('A pin’s mark dragged to another line corrects the pin', async () => {
  const panelPage = await openTalk(fixture, { videoId });
  const { page, line, currentStart, scrollRest } = panelPage;
  await pinOneLine(panelPage);
  await expect.poll(currentStart).toBe(cues[pinned]!.start);
  await expect.poll(() => pinnedLines(panelPage)).toEqual([pinned]);
  await scrollRest();
  const from = (await line(pinned).locator('.time').boundingBox())!;
  const to = (await line(pinned + 2)
    .locator('.time')
    .boundingBox())!;
  await page.mouse.move(from.x + 20, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 8, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => pinnedLines(panelPage)).toEqual([pinned + 2]);
  await expect.poll(currentStart).toBe(cues[pinned + 2]!.start);
});
