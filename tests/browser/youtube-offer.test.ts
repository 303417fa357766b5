import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { readClosedRoot } from '../browsers/closed-root';
import { useChromium } from '../browsers/fixture';
import { emptyLibrary, openLibraryPage } from '../library/page';
import { emptyTranscript, transcriptRows, uploadedAgain } from '../standin/videos';
import { panelPageOf } from './panel-page';

const fixture = useChromium();

afterEach(async () => {
  await emptyLibrary(fixture.browser);
  const worker = await fixture.browser.serviceWorker();
  await worker.evaluate(() => chrome.storage.local.remove('youtube'));
});

const bar = 'sidecue-bar';

async function openVideo(id: string): Promise<Page> {
  const page = await fixture.browser.newPage();
  await page.goto(fixture.standIn.watchAddress(id, { at: '600', variants: ['paused', 'keeps-strangers'] }));
  return page;
}

/** Presses what has those words in the bar, as the listener does: with the pointer. */
async function press(page: Page, text: string): Promise<void> {
  const found = (await readClosedRoot(page, bar)).findLast((element) => element.text === text);
  if (!found) throw new Error(`The bar has no “${text}”.`);
  await page.mouse.click(found.x, found.y);
}

const barText = async (page: Page) => (await readClosedRoot(page, bar))[0]?.text ?? '';

/** How many talks the library page lists that did not come with the extension. */
async function countKept(): Promise<number> {
  const page = await openLibraryPage(fixture.browser, '');
  const count = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('sidecue');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const counting = request.result.transaction('talks').objectStore('talks').count();
          counting.onsuccess = () => {
            request.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
  await page.close();
  return count;
}

test('One press shows the transcript of a video, following; it is kept only when the listener keeps it', async () => {
  const page = await openVideo(uploadedAgain);
  await page.locator(bar).waitFor();
  expect(await page.locator(bar).getAttribute('data-dock')).toBe('column');
  expect(await page.evaluate((name) => document.querySelector(name)!.shadowRoot, bar)).toBeNull();
  await page.evaluate(() => window.scrollTo(0, 12));

  await press(page, 'Show');
  const { panel, current, lines } = panelPageOf(page);
  await current.waitFor();
  await expect.poll(() => lines.count()).toBe(transcriptRows(uploadedAgain).length);
  expect(await page.locator(bar).count()).toBe(0);
  // The page is as it was.
  expect(await page.evaluate(() => window.scrollY)).toBe(12);
  expect(await page.locator('[visibility="ENGAGEMENT_PANEL_VISIBILITY_EXPANDED"]').count()).toBe(0);
  expect(await countKept()).toBe(0);

  // It lives as long as the tab.
  await page.bringToFront();
  await page.reload();
  await current.waitFor();
  await panel.getByRole('button', { name: 'Keep' }).click();
  await expect.poll(() => panel.getByRole('button', { name: 'Keep' }).count()).toBe(0);
  expect(await countKept()).toBe(1);
});

test('What is chosen in the bar’s menu is remembered: the transcript comes by itself, or no bar does', async () => {
  const page = await openVideo(uploadedAgain);
  await page.locator(bar).waitFor();
  await press(page, '⋯');
  await press(page, 'Always show on YouTube');
  await panelPageOf(page).current.waitFor();
  await page.close();
  const second = await openVideo(uploadedAgain);
  await panelPageOf(second).current.waitFor();
  await second.evaluate((id) => window.standIn.navigate(id), emptyTranscript);
  await expect.poll(() => barText(second), { timeout: 20_000 }).toContain('showed no lines');
  // The panel's page had been loading.
  await expect.poll(() => second.locator('sidecue-panel').count()).toBe(0);
  const settings = { type: 'change-settings', record: 'youtube', changes: { offer: 'bar' } };
  const own = await openLibraryPage(fixture.browser, '');
  await own.evaluate((message) => chrome.runtime.sendMessage(message), settings);
  await own.close();
  const other = await openVideo(uploadedAgain);
  await other.locator(bar).waitFor();
  await second.bringToFront();
  await press(second, '⋯');
  await press(second, 'Don’t offer');
  await expect.poll(() => other.locator(bar).count()).toBe(0);
  await expect.poll(() => second.locator(bar).count()).toBe(0);
  const third = await openVideo(uploadedAgain);
  await third.waitForSelector('ytd-watch-metadata h1');
  await expect.poll(() => third.locator('ytd-video-description-transcript-section-renderer').count()).toBe(1);
  expect(await third.locator(bar).count()).toBe(0);
});
