import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { emptyLibrary, openLibraryPage } from '../library/page';
import { makeTalk } from '../library/talks';

const fixture = useChromium();

afterEach(() => emptyLibrary(fixture.browser));

const askBackground = (page: Page, message: unknown) =>
  page.evaluate((request) => chrome.runtime.sendMessage(request), message);

async function saveBackup(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Backup' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup' }).click(),
  ]);
  const path = join(tmpdir(), `sidecue-test-${download.suggestedFilename()}`);
  await download.saveAs(path);
  return path;
}

const cells = (page: Page, row: string) =>
  page
    .getByRole('row', { name: new RegExp(`^${row}`) })
    .getByRole('cell')
    .allTextContents();

test('A backup brings a lost library back, and shows first what it will add', async () => {
  const page = await openLibraryPage(fixture.browser, '');
  await askBackground(page, { type: 'save-talk', talk: makeTalk('pencils') });
  await askBackground(page, { type: 'save-talk', talk: makeTalk('rain', { homes: [] }) });
  await askBackground(page, { type: 'teach', pair: { heard: 'emelops', said: 'MLOps' } });
  const path = await saveBackup(page);
  await page.close();
  await emptyLibrary(fixture.browser);

  const after = await openLibraryPage(fixture.browser, '#backup');
  await after.getByLabel('Restore from a file').setInputFiles(path);
  await after.getByRole('heading', { name: 'This is what will change' }).waitFor();
  expect(await cells(after, 'Talks')).toEqual(['2', '0', '0']);
  expect(await cells(after, 'Words')).toEqual(['1', '0', '0']);
  // Seen, but not done yet.
  await after.getByRole('link', { name: 'Talks' }).click();
  await expect.poll(() => after.getByText('5 talks', { exact: true }).count()).toBe(1);
  await after.getByRole('link', { name: 'Backup' }).click();
  await after.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect.poll(() => after.getByText('Everything in the file is in the library now.').count()).toBe(1);
  await after.getByRole('link', { name: 'Talks' }).click();
  await expect.poll(() => after.getByText('7 talks', { exact: true }).count()).toBe(1);
  await expect.poll(() => after.getByRole('link', { name: 'About pencils' }).count()).toBe(1);
});

test('Restoring merges: what only the library has stays, and what is the same is said to be', async () => {
  const page = await openLibraryPage(fixture.browser, '');
  await askBackground(page, { type: 'save-talk', talk: makeTalk('pencils') });
  const path = await saveBackup(page);
  await askBackground(page, { type: 'save-talk', talk: makeTalk('pencils', { title: 'Renamed' }) });
  await askBackground(page, { type: 'save-talk', talk: makeTalk('rain', { homes: [] }) });
  await page.getByLabel('Restore from a file').setInputFiles(path);
  await page.getByRole('heading', { name: 'This is what will change' }).waitFor();
  expect(await cells(page, 'Talks')).toEqual(['0', '1', '0']);
  expect(await cells(page, 'Places')).toEqual(['0', '0', '1']);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByText('Everything in the file is in the library now.').waitFor();
  await page.getByRole('link', { name: 'Talks' }).click();
  await expect.poll(() => page.getByRole('link', { name: 'About pencils' }).count()).toBe(1);
  await expect.poll(() => page.getByText('About rain').count()).toBe(1);
});

test('A file that is no backup, or cut short, is refused, and the library stays as it was', async () => {
  const page = await openLibraryPage(fixture.browser, '');
  await askBackground(page, { type: 'save-talk', talk: makeTalk('pencils') });
  const path = await saveBackup(page);
  const cut = `${path}.cut.json`;
  await writeFile(cut, (await readFile(path, 'utf8')).slice(0, -20));
  await page.getByLabel('Restore from a file').setInputFiles(cut);
  await expect.poll(() => page.getByText(/or the file is incomplete/).count()).toBe(1);
  await writeFile(cut, '{"segments":[]}');
  await page.getByLabel('Restore from a file').setInputFiles(cut);
  await expect.poll(() => page.getByText('This isn’t a Sidecue backup.').count()).toBe(1);
  await page.getByRole('link', { name: 'Talks' }).click();
  await expect.poll(() => page.getByText('6 talks', { exact: true }).count()).toBe(1);
});
