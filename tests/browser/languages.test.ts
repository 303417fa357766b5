import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChromiumBrowser } from '../browsers/chromium';
import { waitForPanelFrame } from '../browsers/panel-frame';
import { translateTo } from '../browsers/pseudo-locale';
import { launchWithCatalogue } from '../browsers/with-catalogue';
import { type StandInServer, startStandIn } from '../standin/server';
import { catalogueOf } from '../store/listing';
import { readWords } from './page-words';
import { mlopsTalk } from './talks';

const root = join(import.meta.dirname, '../..');
/** What was said: it is in no language of ours. */
const said = '.words, .speaker, .chapter, .chapter-bar, .now-line, .tip, .heat-mark, mark';

/** Times of paragraphs that stand over the words beside them. */
const timesOverWords = (frame: Frame) =>
  frame.evaluate(() =>
    [...document.querySelectorAll('.paragraph')].flatMap((paragraph) => {
      const time = paragraph.querySelector('.time');
      const words = paragraph.querySelector('.words');
      if (!time || !words || !time.checkVisibility()) return [];
      const { left, right } = time.getBoundingClientRect();
      const [row] = words.getClientRects();
      const gapPx = Number.parseFloat(getComputedStyle(time).paddingInlineEnd);
      const isOver = row && row.left < right - gapPx && row.right > left + gapPx;
      return isOver ? [`${time.textContent} ${words.textContent}`] : [];
    }),
  );

// The longest words, and the one that is written from right to left.
describe.each([
  ['de', 'ltr'],
  ['ar', 'rtl'],
])('In the language %s', (locale, direction) => {
  const say = catalogueOf(root, locale);
  let extensionDir: string | undefined;
  let standIn: StandInServer | undefined;
  let browser: ChromiumBrowser;
  beforeAll(async () => {
    extensionDir = translateTo(join(root, '.output/chrome-mv3'), locale);
    standIn = await startStandIn();
    browser = await launchWithCatalogue({ extensionDir, standIn });
  });
  afterAll(async () => {
    await browser?.close();
    await standIn?.close();
    if (extensionDir) rmSync(extensionDir, { recursive: true, force: true });
  });

  async function expectWhole(page: Page | Frame, where: string): Promise<void> {
    const { cutOff } = await readWords(page, said);
    expect.soft(cutOff, `cut off in ${where}`).toEqual([]);
    const language = await page.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return [lang, dir];
    });
    expect.soft(language, `the language of ${where}`).toEqual([locale, direction]);
  }

  test('panel, popup and library are whole', async () => {
    const page = await browser.newPage();
    await page.goto(
      standIn!.watchAddress(mlopsTalk.videoId, { at: '600', variants: ['paused', 'keeps-strangers'] }),
    );
    await page.bringToFront();
    const frame = await waitForPanelFrame(page);
    const panel = frame.getByRole('complementary');
    await panel.locator('[aria-current="true"]').waitFor();
    await expectWhole(frame, 'the panel');
    expect(await timesOverWords(frame)).toEqual([]);

    await panel.getByRole('searchbox').fill('grizzly');
    await panel.locator('[data-hit]').first().waitFor({ state: 'attached' });
    await expectWhole(frame, 'the panel with hits');
    await panel.getByRole('button', { name: say('onlyHits') }).click();
    // What is left out is told in our words, in their own direction, between lines of English.
    const gap = panel.locator('.gap button').first();
    expect(await gap.evaluate((button) => getComputedStyle(button).direction)).toBe(direction);
    await panel.getByRole('button', { name: say('onlyHits') }).click();
    await panel.getByRole('button', { name: say('panelMenu') }).click();
    await panel.getByRole('menu').waitFor();
    await expectWhole(frame, 'the panel with its options');
    await panel.getByRole('menuitem', { name: say('keysTitle') }).click();
    await panel.getByRole('dialog').waitFor();
    await expectWhole(frame, 'the list of keys');

    await page.setViewportSize({ width: 360, height: 740 });
    const home = `chrome-extension://${browser.extensionId}`;
    for (const name of ['popup.html', 'library.html', 'library.html#add', 'library.html#backup']) {
      // The library is one page, whose sections would be changed without loading it.
      await page.goto('about:blank');
      await page.goto(`${home}/${name}`);
      await page.getByRole('heading').first().waitFor();
      await expectWhole(page, name);
    }
    await page.close();
    expect(await browser.takeProblems(), 'uncaught errors and stray requests').toEqual([]);
  });
});
