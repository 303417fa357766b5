import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { inPanelFrame } from '../browsers/panel-frame';
import { emptyLibrary, openLibraryPage } from '../library/page';
import { makeTalk } from '../library/talks';

const fixture = useChromium();

/** The video that the tests bring transcripts for: ten minutes long, with none of its own. */
const video = 'StandInNo02';
const stamp = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23).replace('.', ',');
/** Sixty lines, the last of which ends at `length` seconds. */
const makeSrt = (length: number) =>
  Array.from({ length: 60 }, (_, line) => {
    const start = (line * length) / 60;
    return `${line + 1}\n${stamp(start)} --> ${stamp(start + length / 60)}\nline ${line} about rain\n`;
  }).join('\n');
const srt = makeSrt(600);

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const choose = (page: Page, files: ReturnType<typeof file>[]) =>
  page.getByLabel('Choose files').setInputFiles(files);
const panelOf = (page: Page, name: string | RegExp) =>
  inPanelFrame(page, (frame) => frame.getByRole('complementary', { name }));
const card = (page: Page, name: string) => page.getByRole('article', { name });

afterEach(() => emptyLibrary(fixture.browser));

describe('From a file to a talk', () => {
  test('A chosen file is checked, saved and opened: its panel follows the video', async () => {
    const page = await openLibraryPage(fixture.browser, '#add');
    await choose(page, [file('rain.srt', srt)]);
    const draft = card(page, 'rain.srt');
    await expect.poll(() => draft.getByText('SRT subtitles · 60 lines · 10:00').count()).toBe(1);
    await draft.getByLabel('Video or page link').fill(`https://youtu.be/${video}`);
    await draft.getByRole('button', { name: 'Save to the library' }).click();
    const [watching] = await Promise.all([
      page.context().waitForEvent('page'),
      draft.getByRole('link', { name: 'Open the talk' }).click(),
    ]);
    await watching.waitForSelector('sidecue-panel');
    const panel = panelOf(watching, 'Transcript of rain');
    await expect.poll(() => panel.locator('[data-start]').count()).toBe(60);
    await expect.poll(() => panel.locator('[aria-current=true]').textContent()).toContain('about rain');
  });

  test('Opened for a video, it takes one choice and one click: title, place and tab are known', async () => {
    const { page, watching } = await openFor(video);
    await choose(page, [file('whatever.srt', srt)]);
    const draft = card(page, 'whatever.srt');
    await expect.poll(() => draft.getByLabel('Title').inputValue()).toBe('Rain on a tin roof, ten minutes');
    await draft.getByRole('button', { name: 'Save and watch' }).click();
    await watching.waitForSelector('sidecue-panel');
    const panel = panelOf(watching, 'Transcript of Rain on a tin roof');
    await expect.poll(() => panel.locator('[data-start]').count()).toBe(60);
    await expect.poll(() => watching.evaluate(() => document.visibilityState)).toBe('visible');
  });

  test('Several files can be dropped anywhere on the page at once, good ones and bad', async () => {
    const page = await openLibraryPage(fixture.browser, '');
    await page.evaluate((text) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([text], 'good.srt'));
      dropped.items.add(new File(['WEBVTT\n\n'], 'empty.vtt'));
      dropped.items.add(new File([new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d])], 'talk.pdf'));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }),
      );
    }, srt);
    await expect.poll(() => card(page, 'good.srt').getAttribute('data-stage')).toBe('ready');
    await expect
      .poll(() =>
        card(page, 'empty.vtt')
          .getByText(/^empty\.vtt has no line of speech/)
          .count(),
      )
      .toBe(1);
    await expect
      .poll(() =>
        card(page, 'talk.pdf')
          .getByText(/^talk\.pdf is a PDF\. Copy its text/)
          .count(),
      )
      .toBe(1);
    expect(await card(page, 'talk.pdf').getByText('Nothing was saved.').count()).toBe(1);
    // A button as wide as its words, like those of the other cards.
    const widthOf = (found: Locator) => found.evaluate((element) => element.getBoundingClientRect().width);
    const close = card(page, 'talk.pdf').getByRole('button', { name: 'Close' });
    expect(await widthOf(close)).toBeLessThan((await widthOf(card(page, 'talk.pdf'))) / 2);
  });

  test('The language is told from the words where the file does not tell, and left open where they do not', async () => {
    const page = await openLibraryPage(fixture.browser, '#add');
    const lines = (texts: string[]) => texts.map((text, index) => `0:0${index}\n${text}\n`).join('');
    await choose(page, [
      file(
        'german.txt',
        lines([
          'Heute reden wir über das Wetter',
          'und warum es immer regnet',
          'wenn niemand einen Schirm hat',
        ]),
      ),
      file('unclear.txt', lines(['zzz', 'qqq', 'xxx'])),
    ]);
    await expect
      .poll(() =>
        card(page, 'german.txt')
          .getByText(/3 lines · 0:0\d · German/)
          .count(),
      )
      .toBe(1);
    await expect
      .poll(() =>
        card(page, 'unclear.txt')
          .getByText(/3 lines · 0:0\d · language unknown/)
          .count(),
      )
      .toBe(1);
  });

  test('Pasted text is read as a file is', async () => {
    const page = await openLibraryPage(fixture.browser, '#add');
    await page
      .getByLabel('Or paste a transcript')
      .fill('0:00\nfirst line\n0:05\nsecond line\n0:09\nthird line\n');
    await page.getByRole('button', { name: 'Check pasted text' }).click();
    const draft = card(page, 'Pasted text');
    await expect.poll(() => draft.getByText(/transcript copied from YouTube · 3 lines/).count()).toBe(1);
  });
});

describe('From the popup on a video without a transcript', () => {
  test('Three clicks lead from the page to a panel that follows: add, choose, save', async () => {
    const { page: popup, watching } = await openFor(video, 'popup.html');
    const [library] = await Promise.all([
      popup.context().waitForEvent('page'),
      popup.getByRole('button', { name: 'Add a transcript for this video' }).click(),
    ]);
    await choose(library, [file('rain.srt', srt)]);
    await library.getByRole('button', { name: 'Save and watch' }).click();
    await watching.waitForSelector('sidecue-panel');
    const panel = panelOf(watching, /^Transcript/);
    await expect.poll(() => panel.locator('[aria-current=true]').textContent()).toContain('about rain');
    await panel.getByRole('searchbox').fill('line 59');
    await expect.poll(() => panel.locator('[data-hit=exact]').count()).toBe(1);

    // A better one may come along.
    const { page: again } = await openFor(video, 'popup.html');
    await again.getByRole('button', { name: 'Hide transcript' }).waitFor();
    expect(await again.getByRole('button', { name: 'Use YouTube’s transcript' }).count()).toBe(1);
  });
});

describe('The check before saving', () => {
  const rolling = readFileSync(join(import.meta.dirname, '../fixtures/formats/vtt-rolling.vtt'), 'utf8');

  test('What was mended is told, shown before and after, and can be refused', async () => {
    const page = await openLibraryPage(fixture.browser, '#add');
    await choose(page, [file('rolling.vtt', rolling)]);
    const draft = card(page, 'rolling.vtt');
    await draft.getByRole('heading', { name: 'Problems fixed' }).waitFor();
    await draft.getByText('Before and after').click();
    expect(await draft.getByText('In the file').first().isVisible()).toBe(true);
    const linesOf = async () => Number(/· (\d+) lines/.exec((await draft.textContent()) ?? '')?.[1]);
    const mended = await linesOf();
    await draft.getByRole('checkbox', { name: /repeat/ }).uncheck();
    await expect.poll(linesOf).toBeGreaterThan(mended);

    const turns = ['Мия: чайник кипит', 'Отто: хлеб в печи', 'Мия: поговорим'];
    const old = turns.map((turn, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n${turn}\n`);
    // Windows-1251 has the letters of Russian in their order from 0xC0 on.
    const bytes = Buffer.from(
      [...old.join('\n')].map((letter) => {
        const code = letter.charCodeAt(0);
        return code < 0x80 ? code : code - 0x410 + 0xc0;
      }),
    );
    await choose(page, [{ name: 'old.srt', mimeType: 'text/plain', buffer: bytes }]);
    const other = card(page, 'old.srt');
    await expect.poll(() => other.getByText('чайник кипит').isVisible()).toBe(true);
    await other.getByText('2 speakers').click();
    // In a narrow window the count of lines is not broken at each letter.
    const { width: wide, height: high } = page.viewportSize()!;
    await page.setViewportSize({ width: 360, height: 740 });
    expect((await other.getByText('2 lines').boundingBox())!.height).toBeLessThan(30);
    await page.setViewportSize({ width: wide, height: high });
    await other.getByLabel('“Отто” is a speaker').uncheck();
    await expect.poll(() => other.getByText('Отто: хлеб в печи').count()).toBe(1);
    await other.getByLabel('Name of “Мия”').fill('Мия Хольт');
    await expect.poll(() => other.getByText('Мия Хольт:').count()).toBe(3);
    await other.getByLabel('Letters look wrong?').selectOption('KOI8-R');
    await expect.poll(() => other.getByText('чайник кипит').count()).toBe(0);
  });

  test('A length that differs from the video by more than 5 % is a warning', async () => {
    const { page } = await openFor('StandInNo01');
    // The video lasts 613 s.
    await choose(page, [file('long.srt', makeSrt(797)), file('fits.srt', srt)]);
    await expect
      .poll(() =>
        card(page, 'long.srt')
          .getByText(/30% longer than the recording/)
          .count(),
      )
      .toBe(1);
    await expect.poll(() => card(page, 'fits.srt').getAttribute('data-stage')).toBe('ready');
    expect(
      await card(page, 'fits.srt')
        .getByText(/than the recording/)
        .count(),
    ).toBe(0);
  });

  test('A place where another talk is played already is told before saving', async () => {
    const page = await openLibraryPage(fixture.browser, '#add');
    await page.evaluate(
      (talk) => chrome.runtime.sendMessage({ type: 'save-talk', talk }),
      makeTalk('pencils'),
    );
    await choose(page, [file('rain.srt', srt)]);
    const draft = card(page, 'rain.srt');
    await draft.getByLabel('Video or page link').fill('youtu.be/StandInNo01');
    await expect.poll(() => draft.getByText(/“About pencils” is played there already/).count()).toBe(1);
    await draft.getByLabel('Video or page link').fill('youtu.be/p1gVaS4Zx5M');
    await expect.poll(() => draft.getByText(/“MLOps Architect” came with Sidecue/).count()).toBe(1);
    await draft.getByLabel('Video or page link').fill(`youtu.be/${video}`);
    await expect.poll(() => draft.getByText(/is played there/).count()).toBe(0);
  });

  test('Without a title, or with a place that is no address, nothing is saved, and the reason stands there', async () => {
    const page = await openLibraryPage(fixture.browser, '#add');
    await choose(page, [file('rain.srt', srt)]);
    const draft = card(page, 'rain.srt');
    await draft.getByLabel('Video or page link').fill('rain');
    await draft.getByRole('button', { name: 'Save to the library' }).click();
    await expect.poll(() => draft.getByRole('alert').textContent()).toMatch(/not a web address/);
    await page.getByRole('link', { name: 'Talks' }).click();
    await expect.poll(() => page.getByText('5 talks', { exact: true }).count()).toBe(1);
    expect(await page.getByText('rain', { exact: true }).count()).toBe(0);
  });
});

/** A YouTube tab, and the library page opened for it as the popup does; or the popup over that tab. */
async function openFor(id: string, path = 'library.html') {
  const watching = await fixture.browser.newPage();
  await watching.goto(fixture.standIn.watchAddress(id));
  await watching.waitForSelector('#movie_player.playing-mode');
  await watching.waitForSelector('ytd-watch-metadata h1');
  const worker = await fixture.browser.serviceWorker();
  const tabId = await worker.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({ url });
    return tabs[0]!.id;
  }, `https://www.youtube.com/watch?v=${id}*`);
  if (path === 'library.html') {
    return { page: await openLibraryPage(fixture.browser, `?for=${id}&tab=${tabId}#add`), watching };
  }
  const page = await fixture.browser.newPage();
  // In a tab of its own it would take itself for the tab in front.
  await page.addInitScript((tabId) => {
    chrome.tabs.query = (async () => [await chrome.tabs.get(tabId!)]) as never;
    window.close = () => {};
  }, tabId);
  await page.goto(`chrome-extension://${fixture.browser.extensionId}/${path}`);
  return { page, watching };
}
