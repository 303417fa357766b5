import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ChromiumBrowser } from '../browsers/chromium';
import type { Fixture } from '../browsers/fixture';
import { waitForPanelFrame } from '../browsers/panel-frame';
import { openPopup } from '../browsers/popup';
import { pseudoMessage, translateToPseudo } from '../browsers/pseudo-locale';
import { launchWithCatalogue } from '../browsers/with-catalogue';
import { emptyLibrary, openLibraryPage, openSection } from '../library/page';
import { makeTalk } from '../library/talks';
import { podcastHosts } from '../standin/podcasts/hosts';
import { startStandIn } from '../standin/server';
import { readWords, setDirection } from './page-words';
import { mlopsTalk, talks } from './talks';

const extensionDir = translateToPseudo(join(import.meta.dirname, '../../.output/chrome-mv3'));

let fixture: Fixture<ChromiumBrowser>;
beforeAll(async () => {
  const standIn = await startStandIn({ hosts: podcastHosts });
  fixture = { standIn, browser: await launchWithCatalogue({ extensionDir, standIn }) };
});
afterEach(async () => {
  await fixture.browser.closePages();
  expect(await fixture.browser.takeProblems(), 'uncaught errors and stray requests').toEqual([]);
});
afterAll(async () => {
  await fixture?.browser.close();
  await fixture?.standIn.close();
  rmSync(extensionDir, { recursive: true, force: true });
});

/** What was said, and what the listener has written. */
const said = [
  ...[
    '.words',
    '.speaker',
    '.chapter',
    '.chapter-bar',
    '.note',
    '.now-line',
    '.tip',
    '.heat-mark',
    '.written',
    'mark',
    'textarea',
  ],
  ...['.spoken .rows li', '.lines p:not(.eyebrow, .soft)'],
].join();

/** The names that stand in a page in no language of ours. */
const names = [
  'Sidecue',
  ...talks.flatMap(({ title, show, people }) => [title, show, ...people.map(({ name }) => name)]),
  ...['About pencils', 'Ada Example', 'emelops', 'MLOps', 'rolling.vtt', 'bad.json', 'rolling'],
  'http://127.0.0.1:8080',
  // Titles of pages, and a language, which the browser names.
  ...['Developer Advocacy for Data Science – a friend’s feed', 'A player in shadow roots', 'English'],
]
  .filter((name) => name !== '')
  .sort((a, b) => b.length - a.length);

/** What is left of some words without what is in brackets, and without names. */
function untranslated(words: string): string[] {
  let left = words;
  for (let before = ''; before !== left; ) {
    before = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  for (const name of names) left = left.replaceAll(name, ' ');
  return left.match(/[a-z]{2,}/gi) ?? [];
}

/** Nothing of ours is English, and nothing is cut off, from left to right and from right to left. */
async function expectWhole(page: Page | Frame, where: string): Promise<void> {
  const { words, cutOff } = await readWords(page, said);
  const isEnglish = words.filter(([text]) => untranslated(text).length > 0);
  expect.soft(isEnglish, `English in ${where}`).toEqual([]);
  expect
    .soft(
      words.some(([text]) => text.includes('⟦')),
      `the pseudo-locale in ${where}`,
    )
    .toBe(true);
  expect.soft(cutOff, `cut off in ${where}`).toEqual([]);
  await setDirection(page, 'rtl');
  const turned = await readWords(page, said);
  expect.soft(turned.cutOff, `cut off in ${where}, from right to left`).toEqual([]);
  await setDirection(page, 'ltr');
}

test('The panel beside a video is whole in another language', async () => {
  const page = await fixture.browser.newPage();
  await page.goto(
    fixture.standIn.watchAddress(mlopsTalk.videoId, { at: '600', variants: ['paused', 'keeps-strangers'] }),
  );
  const frame = await waitForPanelFrame(page);
  await page.bringToFront();
  const panel = frame.getByRole('complementary');
  const line = panel.locator('[aria-current="true"]');
  await line.waitFor();
  await expectWhole(frame, 'the panel');

  await panel.getByRole('searchbox').fill('grizzly');
  await panel.locator('[data-hit]').first().waitFor({ state: 'attached' });
  await expectWhole(frame, 'the panel with hits');
  await panel.getByRole('searchbox').fill('');

  await panel.getByRole('button', { name: pseudoMessage('panelMenu') }).click();
  await panel.getByRole('menu').waitFor();
  await expectWhole(frame, 'the panel with its options');
  await page.keyboard.press('Escape');

  await line.focus();
  await page.keyboard.press('Shift+F10');
  await panel.getByRole('menu').waitFor();
  await expectWhole(frame, "the panel with a line's menu");
  await panel.getByRole('menuitem', { name: pseudoMessage('noteAdd') }).click();
  await panel.getByRole('textbox', { name: /⟦/ }).last().waitFor();
  await expectWhole(frame, 'the panel with a note');
  await page.keyboard.press('Escape');

  await panel.locator('[data-start]').nth(300).click();
  await panel.getByRole('list').hover();
  await page.mouse.wheel(0, 2000);
  await panel.getByRole('button', { name: pseudoMessage('return') }).waitFor();
  await expectWhole(frame, 'the panel with both pills');

  await page.evaluate(() => window.standIn.startAdvert(30));
  await panel.getByText(pseudoMessage('advertWaits').slice(0, 15)).waitFor();
  await expectWhole(frame, 'the panel during an advert');
});

describe('Over a podcast page', () => {
  test.for([
    ['a talk', 'https://www.wandb.com/podcast/vicki-boykis'],
    ['a question', 'https://pods.example/unsure'],
    ['an offer', 'https://pods.example/shadow'],
  ])('popup and overlay are whole in another language, with %s', async ([kind, address]) => {
    const page = await fixture.browser.newPage();
    await page.goto(address!);
    const popup = await openPopup(fixture.browser, page);
    const { host } = new URL(address!);
    await expect.poll(() => popup.text()).toContain(pseudoMessage('popupAlways', host));
    expect((await popup.text()).split('\n').filter((text) => untranslated(text).length > 0)).toEqual([]);
    await popup.press(pseudoMessage('popupOverlay'));
    const frame = await waitForPanelFrame(page);
    const panel = frame.getByRole('complementary');
    const ready =
      kind === 'a talk' ? panel.locator('[data-start]').first() : panel.locator('.buttons').first();
    await ready.waitFor();
    await expectWhole(frame, `the overlay with ${kind}`);
    if (kind !== 'a talk') return;
    await panel.getByRole('button', { name: pseudoMessage('panelMenu') }).click();
    await panel.getByRole('menu').waitFor();
    await expectWhole(frame, 'the overlay with its options');
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: pseudoMessage('overlayMinimise') }).click();
    await panel.getByRole('button', { name: pseudoMessage('overlayRestore') }).waitFor();
    await expectWhole(frame, 'the minimised overlay');
  });
});

describe.each([360, 1280])('At %i px', (width) => {
  afterEach(() => emptyLibrary(fixture.browser));

  test.each(['popup', 'welcome'])('the page %s is whole in another language', async (name) => {
    const page = await fixture.browser.newPage();
    await page.setViewportSize({ width, height: 740 });
    await page.goto(`chrome-extension://${fixture.browser.extensionId}/${name}.html`);
    await page.getByRole('heading').first().waitFor();
    await expectWhole(page, name);
  });

  test('the library is whole in another language', async () => {
    const page = await openLibraryPage(fixture.browser, '');
    await page.setViewportSize({ width, height: 740 });
    await page.evaluate(
      (talk) => chrome.runtime.sendMessage({ type: 'save-talk', talk }),
      makeTalk('pencils'),
    );
    await page.evaluate(
      (talkId) =>
        Promise.all([
          chrome.runtime.sendMessage({ type: 'teach', pair: { heard: 'emelops', said: 'MLOps' } }),
          chrome.runtime.sendMessage({
            type: 'save-note',
            note: { id: 'n', talkId, at: 65, text: 'a sharp remark' },
          }),
        ]),
      mlopsTalk.id,
    );
    for (const section of ['talks', 'add', 'notes', 'words', 'backup', 'keys']) {
      await openSection(page, section);
      if (section === 'notes') await page.getByRole('article').waitFor();
      if (section === 'words') await page.getByRole('listitem').waitFor();
      if (section === 'talks') {
        await page.getByRole('searchbox').or(page.locator('#library-search')).first().fill('pencils');
        await page.locator('.spoken mark').first().waitFor({ timeout: 20_000 });
      }
      if (section === 'add') {
        const rolling = await readFile(join(import.meta.dirname, '../fixtures/formats/vtt-rolling.vtt'));
        await page.locator('input[type="file"]').setInputFiles([
          { name: 'rolling.vtt', mimeType: '', buffer: rolling },
          { name: 'bad.json', mimeType: '', buffer: Buffer.from('{') },
        ]);
        await page.locator('.report h4').waitFor();
        await expect.poll(() => page.locator('.wrong').count()).toBe(1);
        for (const summary of await page.locator('summary').all()) await summary.click();
      }
      await expectWhole(page, `the library’s ${section}`);
    }
  });
});
