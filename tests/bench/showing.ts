/*
 * How long the listener waits after pressing “Show” beside a video: until the lines that YouTube has are there and the
 * one being spoken is lit. In Chromium on the stand-in, whose talk has 1,500 rows and whose panel fills at once.
 */
import { panelPageOf } from '../browser/panel-page';
import { readClosedRoot } from '../browsers/closed-root';
import { uploadedAgain } from '../standin/videos';
import { withBenchBrowser } from './bench-page';
import { type BenchRow, percentile } from './measure';

const runs = 5;

/** From the press to the lit line. */
export const benchShowing = (): Promise<BenchRow[]> =>
  withBenchBrowser(null, async ({ browser, standIn }) => {
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const page = await browser.newPage();
      const variants = ['paused', 'keeps-strangers'];
      await page.goto(standIn.watchAddress(uploadedAgain, { at: '600', variants }));
      await page.bringToFront();
      await page.locator('sidecue-bar[data-dock="column"]').waitFor();
      const show = (await readClosedRoot(page, 'sidecue-bar')).find(({ className }) => className === 'show');
      if (!show) throw new Error('The bar has no button.');
      const began = performance.now();
      await page.mouse.click(show.x, show.y);
      await panelPageOf(page).current.waitFor();
      times.push(performance.now() - began);
      await page.close();
    }
    return [
      { name: 'from “Show” to the line being spoken, p50', value: percentile(times, 0.5), unit: 'ms' },
      { name: 'the longest', value: Math.max(...times), unit: 'ms' },
    ];
  });
