/*
 * The library page with a library that has grown for years: opening it, searching in it, and its backups, in Chromium.
 * Alone: node tests/run.mjs tests/bench/bench.ts library
 */
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { emptyLibrary, openLibraryPage } from '../library/page';
import { type BenchBrowser, watchLongTasks, withBenchBrowser } from './bench-page';
import { fillLibrary, rarestWord } from './large-library';
import type { BenchRow } from './measure';

const size = { talks: 2000, linesInTalk: 600 };

/** So many talks come with the extension. */
const bundledCount = 5;

/** Building or restoring may take as long as it likes: it is measured. */
const patient = { timeout: 300_000 };

const row = (name: string, value: number, unit: string): BenchRow => ({
  name: `${size.talks} talks: ${name}`,
  value,
  unit,
});

/** Milliseconds that the work takes. */
async function timeUntil(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Milliseconds from the navigation to the first list with all talks, as the page itself sees it. */
function timeOfList(page: Page): Promise<number> {
  const all = `${(size.talks + bundledCount).toLocaleString('en')} talks`;
  return page.evaluate(
    (all) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const isThere = [...document.querySelectorAll('[role=status]')].some(
            ({ textContent }) => textContent?.trim() === all,
          );
          if (isThere && document.querySelector('li.row')) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    all,
  );
}

async function openRows({ browser }: BenchBrowser): Promise<BenchRow[]> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/library.html`, { waitUntil: 'commit' });
  const opened = await timeOfList(page);
  const longestTask = await watchLongTasks(page);
  await page.waitForTimeout(1500);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  const rows = [
    row('page is usable', opened, 'ms'),
    row('opening, longest task', await longestTask(), 'ms (0: below 50)'),
    row('elements', elements, ''),
  ];
  await page.close();
  return rows;
}

/** Types the word at once into a page that has just been opened. */
async function searchRows(bench: BenchBrowser, visit: string, word: string): Promise<BenchRow[]> {
  const page = await openLibraryPage(bench.browser, '');
  await timeOfList(page);
  const longestTask = await watchLongTasks(page);
  await page.locator('#library-search').focus();
  await page.keyboard.type(word, { delay: 60 });
  const waited = await timeUntil(() => page.locator('.spoken article').first().waitFor(patient));
  const done = await timeUntil(() =>
    page
      .getByText(/^Said in/)
      .and(page.getByRole('status'))
      .waitFor(patient),
  );
  const rows = [
    row(`${visit}, first hit of “${word}” after the last key`, waited, 'ms'),
    row(`${visit}, search is done after that`, done, 'ms'),
    row(`${visit}, longest task`, await longestTask(), 'ms (0: below 50)'),
  ];
  await page.close();
  return rows;
}

async function backupRows({ browser }: BenchBrowser): Promise<BenchRow[]> {
  const path = join(tmpdir(), `sidecue-bench-${process.pid}.json`);
  const page = await openLibraryPage(browser, '');
  await timeOfList(page);
  await page.getByRole('link', { name: 'Backup' }).click();
  const longestTask = await watchLongTasks(page);
  const made = await timeUntil(async () => {
    const downloading = page.waitForEvent('download', patient);
    await page.getByRole('button', { name: 'Save a backup' }).click();
    await (await downloading).saveAs(path);
  });
  const rows = [
    row('backup made', made, 'ms'),
    row('making, longest task', await longestTask(), 'ms (0: below 50)'),
    row('its size', (await stat(path)).size / 1e6, 'MB'),
  ];
  const compare = (where: Page) => where.getByLabel('Restore from a file').setInputFiles(path);
  const same = await timeUntil(async () => {
    await compare(page);
    await page.getByRole('heading', { name: 'The library has all of this already' }).waitFor(patient);
  });
  rows.push(row('compared with the same', same, 'ms'));
  rows.push(row('comparing, longest task', await longestTask(), 'ms (0: below 50)'));
  await page.close();
  await emptyLibrary(browser);

  const after = await openLibraryPage(browser, '#backup');
  const longestAfter = await watchLongTasks(after);
  const compared = await timeUntil(async () => {
    await compare(after);
    await after.getByRole('heading', { name: 'This is what will change' }).waitFor(patient);
  });
  rows.push(row('compared with an empty library', compared, 'ms'));
  rows.push(row('comparing that, longest task', await longestAfter(), 'ms (0: below 50)'));
  const restored = await timeUntil(async () => {
    await after.getByRole('button', { name: 'Restore', exact: true }).click();
    await after.getByText('Everything in the file is in the library now.').waitFor(patient);
  });
  await after.waitForTimeout(1500);
  rows.push(row('restored', restored, 'ms'));
  rows.push(row('restoring, longest task', await longestAfter(), 'ms (0: below 50)'));
  await after.close();
  await rm(path);
  return rows;
}

/** All figures of the library page; about three minutes. */
export async function benchLibrary(): Promise<BenchRow[]> {
  return withBenchBrowser(null, async (bench) => {
    const page = await openLibraryPage(bench.browser, '');
    await page.waitForTimeout(500);
    await fillLibrary(page, size);
    await page.close();
    return [
      ...(await openRows(bench)),
      ...(await searchRows(bench, 'first visit', rarestWord)),
      ...(await searchRows(bench, 'next visit', rarestWord)),
      ...(await searchRows(bench, 'next visit', 'machine learning')),
      ...(await backupRows(bench)),
    ];
  });
}
