import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ChromiumBrowser } from '../browsers/chromium';

/** Opens the library page; `rest` is what follows its path. */
export async function openLibraryPage(browser: ChromiumBrowser, rest: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/library.html${rest}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Turns to another section of the library page; `name` is its fragment. */
export async function openSection(page: Page, name: string): Promise<void> {
  const link = page.locator(`nav a[href="#${name}"]`);
  await link.click();
  await expect.poll(() => link.getAttribute('aria-current')).toBe('page');
}

/** Takes everything out of the library, so that the next test begins with none. */
export async function emptyLibrary(browser: ChromiumBrowser): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/manifest.json`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('sidecue');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
  await page.close();
}
