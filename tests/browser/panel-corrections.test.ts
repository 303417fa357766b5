import { readFile } from 'node:fs/promises';
import { afterEach, expect, test } from 'vitest';
import { formatTime } from '../../lib/transcript/clock-text';
import { useChromium } from '../browsers/fixture';
import { emptyLibrary } from '../library/page';
import { axeFindings } from './axe';
import { allDrawn, openTalk, type PanelPage } from './panel-page';
import { mlopsTalk } from './talks';

const fixture = useChromium();
const { cues } = mlopsTalk;
const index = 40;
const { start, text: was } = cues[index]!;
const better = `${was} zebrafinch`;

afterEach(() => emptyLibrary(fixture.browser));

const field = ({ panel }: PanelPage) =>
  panel.getByRole('textbox', { name: `Words of the line at ${formatTime(start)}` });
const wordsOf = ({ line }: PanelPage) => line(index).locator('.words').textContent();
const description = ({ line }: PanelPage) => line(index).getAttribute('aria-description');
const hasFocus = ({ line }: PanelPage) => line(index).evaluate((row) => row.matches(':focus'));

async function chooseInMenu({ panel }: PanelPage, name: string) {
  await panel.getByRole('button', { name: 'Options', exact: true }).click();
  await panel.getByRole('menuitemradio', { name }).or(panel.getByRole('menuitem', { name })).click();
}

test('A line is corrected by keyboard in both views: seen in another tab, found, saved as a patch, and restored', async () => {
  const one = await openTalk(fixture);
  const other = await openTalk(fixture, { remembers: true });
  await one.page.bringToFront();
  const before = await one.videoTime();

  // Escape leaves the line as it is, and no key in the field is a command.
  await one.line(index).focus();
  await one.page.keyboard.press('e');
  await expect.poll(() => field(one).inputValue()).toBe(was);
  await one.page.keyboard.type('n/?');
  await one.page.keyboard.press('Escape');
  await expect.poll(() => hasFocus(one)).toBe(true);
  expect(await wordsOf(one)).toBe(was);

  await one.page.keyboard.press('e');
  await field(one).fill(better);
  expect(await axeFindings(await frameOf(one), '.panel')).toEqual([]);
  await one.page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(one)).toBe(true);
  expect(await wordsOf(one)).toBe(better);
  expect(await description(one)).toBe('Corrected');
  expect(await one.videoTime()).toBe(before);
  expect(await one.page.evaluate(() => window.standIn.shortcuts)).toEqual([]);
  await expect.poll(() => wordsOf(other), { timeout: 1000 }).toBe(better);

  await one.search.fill('zebrafinch');
  await expect.poll(() => one.line(index).getAttribute('data-hit')).toBe('exact');
  await one.search.fill('');

  const downloading = one.page.waitForEvent('download');
  await chooseInMenu(one, 'Save corrections as a patch');
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.patch$/);
  expect(await readFile(await download.path(), 'utf8')).toContain(`-${was}\n+${better}\n`);

  // In the other view, from the menu, by the pointer: the original is shown, and comes back.
  await chooseInMenu(one, 'Paragraphs');
  await one.list.and(one.panel.locator('.paragraphs')).waitFor();
  await allDrawn(one);
  await one.line(index).focus();
  await expect.poll(() => hasFocus(one)).toBe(true);
  await one.page.keyboard.press('Shift+F10');
  await one.panel.getByRole('menuitem', { name: 'Correct the words' }).click();
  await one.panel.getByText(`Original: ${was}`).waitFor();
  await one.panel.getByRole('button', { name: 'Restore the original' }).click();
  await expect.poll(() => hasFocus(one)).toBe(true);
  expect(await description(one)).toBeNull();
  await expect.poll(() => wordsOf(other), { timeout: 1000 }).toBe(was);
  await one.panel.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => wordsOf(one)).toBe(better);

  // While the list follows, the line that is heard is meant, wherever the focus is.
  await one.seekVideo(start + 0.2);
  await one.pill.click();
  await one.panel.getByRole('button', { name: 'Options', exact: true }).focus();
  await one.page.keyboard.press('e');
  await expect.poll(() => field(one).inputValue()).toBe(better);
  // A field over the overview could not be seen.
  await one.page.keyboard.press('Escape');
  await one.pill.click();
  await one.panel.getByRole('button', { name: 'Overview' }).click();
  await one.page.keyboard.press('e');
  await one.panel.getByRole('button', { name: 'Overview' }).click();
  await allDrawn(one);
  expect(await field(one).count()).toBe(0);
});

/** The panel's own page in its frame. */
async function frameOf({ page, panel }: PanelPage) {
  const handle = await panel.elementHandle();
  return (await handle?.ownerFrame()) ?? page.mainFrame();
}
