import { afterEach, expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { waitForPanelFrame } from '../browsers/panel-frame';
import { emptyLibrary, openLibraryPage } from '../library/page';
import { axeFindings } from './axe';
import { openTalk, type PanelPage, panelPageOf, play } from './panel-page';
import { mlopsTalk } from './talks';

const fixture = useChromium();
const { cues } = mlopsTalk;

afterEach(() => emptyLibrary(fixture.browser));

const stamp = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23).replace('.', ',');

/** The talk in German, with a line for each two of the first transcript: the second of a pair ends a sentence. */
const german = Array.from({ length: Math.floor(cues.length / 2) }, (_, index) => {
  const [from, to] = [cues[index * 2]!, cues[index * 2 + 2] ?? cues.at(-1)!];
  const text =
    index % 2 === 0 ? `Wir haben heute Satz ${index}` : 'mit den Werkzeugen für das Messen besprochen.';
  return { start: from.start, end: to.start, text };
}).filter(({ start, end }) => end > start);

const srt = german
  .map(({ start, end, text }, index) => `${index + 1}\n${stamp(start)} --> ${stamp(end)}\n${text}\n`)
  .join('\n');

/** Saves the German transcript beside the talk, from a file. */
async function bringGerman() {
  const page = await openLibraryPage(fixture.browser, '#add');
  const file = { name: 'deutsch.srt', mimeType: 'text/plain', buffer: Buffer.from(srt) };
  await page.getByLabel('Choose files').setInputFiles([file]);
  const draft = page.getByRole('article', { name: 'deutsch.srt' });
  await draft.getByLabel('Video or page link').fill(`https://youtu.be/${mlopsTalk.videoId}`);
  await draft.getByLabel(/^Show it beside/).check();
  await draft.getByRole('button', { name: 'Save to the library' }).click();
  await draft.getByText(/is in the library/).waitFor();
  await page.close();
}

const secondOf = ({ panel }: PanelPage) => panel.locator('[data-second-start]');

const openMenu = ({ panel }: PanelPage) => panel.getByRole('button', { name: 'Options' }).click();

const starts = (panelPage: PanelPage) =>
  secondOf(panelPage).evaluateAll((all) =>
    all.map((line) => Number((line as HTMLElement).dataset.secondStart)),
  );

test('A second transcript stands under the first, is followed, searched, selected, hidden and kept', async () => {
  await bringGerman();
  const panelPage = await openTalk(fixture);
  const { page, panel, lines, line, search } = panelPage;
  const second = secondOf(panelPage);
  await expect.poll(() => second.count()).toBe(german.length);
  const times = await starts(panelPage);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(await lines.count()).toBe(cues.length);
  expect(
    await second.first().evaluate((element) => [element.getAttribute('lang'), element.getAttribute('dir')]),
  ).toEqual(['de', 'ltr']);
  expect(await line(80).locator('.second').textContent()).toBe(german[40]!.text);

  // A click seeks, the list follows both.
  await line(80).locator('.second').click();
  await expect.poll(() => panelPage.videoTime()).toBeCloseTo(german[40]!.start, 0);
  const now = () =>
    panel.locator('[data-second-now]').evaluateAll((all) => all.map((one) => one.textContent));
  await expect.poll(now).toEqual([german[40]!.text]);
  await play(panelPage, 8);
  // At this speed a loaded machine may miss single lines.
  const passed = german.slice(42).map(({ text }) => text);
  await expect.poll(async () => passed.includes(String(await now()))).toBe(true);
  await page
    .locator('video')
    .first()
    .evaluate((video: HTMLVideoElement) => video.pause());
  const at = await panelPage.videoTime();
  await expect.poll(now).toEqual([german.findLast(({ start }) => start <= at)!.text]);

  // Hits in both, told which.
  await search.fill('Werkzeugen');
  await panel.getByText(/^0 in English, \d+ in German$/).waitFor();
  await expect.poll(() => panel.locator('[data-second-hit="exact"]').count()).toBeGreaterThan(100);
  await expect.poll(() => panel.locator('[data-second-hit-current]').textContent()).toContain('Werkzeugen');
  expect(await panel.locator('[data-hit]').count()).toBe(0);
  await page.keyboard.press('Escape');

  // What is selected in the second is quoted from the second.
  await line(80)
    .locator('.second')
    .evaluate((element) => getSelection()!.selectAllChildren(element));
  expect(await panel.evaluate(() => getSelection()!.toString())).toBe(german[40]!.text);
  await panel.getByRole('group', { name: '1 line selected' }).waitFor();
  expect(await panel.getByRole('button', { name: 'Highlight' }).count()).toBe(0);
  await panel.evaluate(() => getSelection()!.removeAllRanges());

  // The key hides the one or the other.
  const isSeen = async (name: '.words' | '.second') => line(80).locator(name).isVisible();
  await line(80).focus();
  await page.keyboard.press('t');
  await expect.poll(() => isSeen('.second')).toBe(false);
  await page.keyboard.press('t');
  await expect.poll(() => isSeen('.second')).toBe(true);
  await expect.poll(() => isSeen('.words')).toBe(false);
  await second.nth(40).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => panel.locator('.second:focus').textContent()).toBe(german[41]!.text);
  await page.keyboard.press('Enter');
  await expect.poll(now).toEqual([german[41]!.text]);
  expect(await axeFindings(await waitForPanelFrame(page), 'body')).toEqual([]);

  // It is kept, and paragraphs have all of it too.
  await page.reload();
  await panelPageOf(page).panel.waitFor();
  await expect.poll(() => second.count()).toBe(german.length);
  await expect.poll(() => isSeen('.words')).toBe(false);
  await openMenu(panelPage);
  await panel.getByRole('menuitem', { name: 'Second transcript' }).click();
  await panel.getByRole('menuitemradio', { name: 'Show both' }).click();
  await expect.poll(() => isSeen('.words')).toBe(true);
  await openMenu(panelPage);
  await panel.getByRole('menuitemradio', { name: 'Paragraphs' }).click();
  await expect.poll(() => panel.locator('.paragraphs .second').count()).toBe(german.length);
  expect(await starts(panelPage)).toEqual(times);
  await panel.locator('.second-prose .second').nth(10).click();
  await expect.poll(now).toEqual([german[10]!.text]);

  // Another one is chosen from the library.
  await openMenu(panelPage);
  await panel.getByRole('menuitem', { name: 'Second transcript' }).click();
  await panel.getByRole('menuitem', { name: 'Remove the second' }).click();
  await expect.poll(() => second.count()).toBe(0);
  await openMenu(panelPage);
  await panel.getByRole('menuitem', { name: 'Second transcript…' }).click();
  await panel.getByRole('searchbox', { name: 'Search your talks' }).fill('deutsch');
  await panel.getByRole('button', { name: 'deutsch German' }).click();
  await expect.poll(() => second.count()).toBe(german.length);
});
