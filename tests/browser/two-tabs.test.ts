import { afterEach, expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { emptyLibrary, openLibraryPage } from '../library/page';
import { makeTalk } from '../library/talks';
import { openTalk, type PanelPage } from './panel-page';
import { mlopsTalk } from './talks';

const fixture = useChromium();
const { cues } = mlopsTalk;

afterEach(() => emptyLibrary(fixture.browser));

async function openTwice(videoId = mlopsTalk.videoId) {
  const first = await openTalk(fixture, { videoId });
  return [first, await openTalk(fixture, { videoId, remembers: true })] as const;
}

/** Opens the editor of a line's note, and writes in it. */
async function writeNote({ line, page, panel }: PanelPage, index: number, text: string) {
  await page.bringToFront();
  await line(index).focus();
  await page.keyboard.press('Shift+F10');
  await panel.getByRole('menuitem', { name: /note/ }).click();
  await panel.getByRole('textbox', { name: /^Note at/ }).fill(text);
}

const save = ({ panel }: PanelPage) => panel.getByRole('button', { name: 'Save', exact: true }).click();
const notes = ({ panel }: PanelPage) => panel.locator('.note').allTextContents();

async function pin({ page, line, seekVideo }: PanelPage, index: number, late: number) {
  await page.bringToFront();
  await seekVideo(cues[index]!.start + late);
  await line(index).focus();
  await page.keyboard.press('n');
}

const pinnedLines = ({ lines }: PanelPage) =>
  lines.evaluateAll((all) => all.flatMap((line, at) => (line.hasAttribute('data-pin') ? [at] : [])));

test('Pins that two tabs set are kept and shown in both', async () => {
  const [one, other] = await openTwice();
  await pin(one, 100, 5);
  await expect.poll(() => pinnedLines(other)).toEqual([100]);
  await pin(other, 400, 6);
  for (const tab of [one, other]) await expect.poll(() => pinnedLines(tab)).toEqual([100, 400]);
  await one.page.reload();
  await expect.poll(() => pinnedLines(one)).toEqual([100, 400]);
});

test('A note appears in the other tab; of two texts for one line both are kept, and that is told', async () => {
  const [one, other] = await openTwice();
  await writeNote(other, 40, 'from the second tab');
  await writeNote(one, 40, 'from the first tab');
  await save(one);
  await expect.poll(() => notes(other)).toEqual(['from the first tab']);
  await save(other);
  const both = ['from the first tab\n\nfrom the second tab'];
  for (const tab of [one, other]) await expect.poll(() => notes(tab)).toEqual(both);
  const told = other.panel.getByText(/It has both texts now/);
  expect(await told.count()).toBe(1);
  await other.panel.getByRole('button', { name: 'Dismiss' }).click();
  expect(await told.count()).toBe(0);
});

test('Of the settings each tab changes only its own', async () => {
  const [one, other] = await openTwice();
  await one.page.bringToFront();
  await one.panel.getByRole('button', { name: 'Options' }).click();
  await one.panel.getByRole('menuitemcheckbox').first().click();
  await other.page.bringToFront();
  await other.panel.getByRole('button', { name: 'Collapse transcript' }).click();
  for (const tab of [one, other]) {
    await tab.panel.getByRole('button', { name: 'Expand transcript' }).waitFor();
  }
  const worker = await fixture.browser.serviceWorker();
  const settings = () => worker.evaluate(() => chrome.storage.local.get('panel'));
  await expect.poll(settings).toEqual({ panel: { view: 'lines', marksWords: false, isCollapsed: true } });
});

test('A panel says that its talk was deleted, keeps what is written, and brings the talk back', async () => {
  const library = await openLibraryPage(fixture.browser, '');
  await library.evaluate(
    (talk) => chrome.runtime.sendMessage({ type: 'save-talk', talk }),
    makeTalk('pencils'),
  );
  const tab = await openTalk(fixture, { videoId: 'StandInNo01' });
  await writeNote(tab, 0, 'before');
  await save(tab);
  await expect.poll(() => notes(tab)).toEqual(['before']);

  await library.bringToFront();
  await library.getByRole('button', { name: 'Actions for “About pencils”' }).click();
  await library.getByRole('menuitem', { name: 'Delete' }).click();
  await tab.page.bringToFront();
  const back = tab.panel.getByRole('button', { name: 'Bring it back' });
  await back.waitFor();
  await writeNote(tab, 1, 'after');
  await save(tab);
  await expect.poll(() => notes(tab)).toEqual(['before', 'after']);
  const stored = () =>
    library.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const opening = indexedDB.open('sidecue');
          opening.onsuccess = () => {
            const all = opening.result.transaction('notes').objectStore('notes').getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result.map(({ text }) => text));
            };
          };
        }),
    );
  expect(await stored()).toEqual([]);
  await back.click();
  await expect.poll(() => back.count()).toBe(0);
  await expect.poll(stored).toEqual(['before', 'after']);
  await expect.poll(() => notes(tab)).toEqual(['before', 'after']);
  await library.bringToFront();
  await expect.poll(() => library.getByText('6 talks', { exact: true }).count()).toBe(1);
});
