import { afterEach, expect, test } from 'vitest';
import { formatTime } from '../../lib/transcript/clock-text';
import { useChromium } from '../browsers/fixture';
import { emptyLibrary } from '../library/page';
import { openTalk, type PanelPage } from './panel-page';
import { mlopsTalk } from './talks';

const fixture = useChromium();
const { cues } = mlopsTalk;
const index = 40;

afterEach(() => emptyLibrary(fixture.browser));

/** Opens the editor of a line from its menu, by the keyboard alone. */
async function beginNote({ line, page, panel }: PanelPage, item: string) {
  await line(index).focus();
  await page.keyboard.press('Shift+F10');
  await panel.getByRole('menuitem', { name: item }).click();
  return panel.getByRole('textbox', { name: /^Note at/ });
}

const notes = ({ panel }: PanelPage) => panel.locator('.note').allTextContents();

test('A note is written by keyboard, stands under its line, and is there after a reload', async () => {
  const panelPage = await openTalk(fixture);
  const { page, line } = panelPage;
  const field = await beginNote(panelPage, 'Add a note');
  // The editor says which line it belongs to, and leaves that in view.
  const { start, text } = cues[index]!;
  await panelPage.panel.getByText(`Note at ${formatTime(start)}: ${text}`).waitFor();
  const isInView = () =>
    line(index).evaluate((row) => {
      const [box, { top, bottom }] = [
        row.closest('[role=list]')!.getBoundingClientRect(),
        row.getBoundingClientRect(),
      ];
      return top >= box.top && bottom <= box.bottom;
    });
  await expect.poll(isInView).toBe(true);
  // Keys that mean something to the panel, and to YouTube.
  await page.keyboard.type('n/k ask');
  expect(await field.inputValue()).toBe('n/k ask');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => notes(panelPage)).toEqual(['n/k ask']);
  expect(await line(index).evaluate((element) => element.nextElementSibling?.className)).toBe('note');
  await expect.poll(() => line(index).evaluate((element) => element.matches(':focus'))).toBe(true);
  expect(await page.evaluate(() => window.standIn.shortcuts)).toEqual([]);

  await page.reload();
  await expect.poll(() => notes(panelPage)).toEqual(['n/k ask']);
});

test('A note that was written is seen, though it stands below the end of its paragraph', async () => {
  const panelPage = await openTalk(fixture, { view: 'paragraphs', at: '1340' });
  const { page, panel, line, list } = panelPage;
  await line(700).focus();
  await page.keyboard.press('Shift+F10');
  await panel.getByRole('menuitem', { name: 'Add a note' }).click();
  await page.keyboard.type('Why?');
  await page.keyboard.press('Control+Enter');
  const bottoms = () =>
    list.evaluate((element) =>
      [element, element.querySelector('.note')!].map((one) => one.getBoundingClientRect().bottom),
    );
  await panel.locator('.note').waitFor();
  await expect.poll(async () => (([end, note]) => end! - note!)(await bottoms())).toBeGreaterThanOrEqual(0);
  expect(await line(700).evaluate((element) => element.matches(':focus'))).toBe(true);
});

test('A note can be changed, left as it was, and deleted', async () => {
  const panelPage = await openTalk(fixture);
  const { page, panel } = panelPage;
  const save = panel.getByRole('button', { name: 'Save', exact: true });
  await (await beginNote(panelPage, 'Add a note')).fill('first');
  await save.click();
  const field = await beginNote(panelPage, 'Edit the note');
  expect(await field.inputValue()).toBe('first');
  await field.fill('second');
  await save.click();
  await expect.poll(() => notes(panelPage)).toEqual(['second']);
  await (await beginNote(panelPage, 'Edit the note')).fill('third');
  await page.keyboard.press('Escape');
  await expect.poll(() => field.count()).toBe(0);
  expect(await notes(panelPage)).toEqual(['second']);
  await beginNote(panelPage, 'Edit the note');
  await panel.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => notes(panelPage)).toEqual([]);
  await page.reload();
  await panelPage.line(cues.length - 1).waitFor({ state: 'attached' });
  expect(await notes(panelPage)).toEqual([]);
});
