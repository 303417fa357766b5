import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { waitForPanelFrame } from '../browsers/panel-frame';
import { emptyLibrary, openLibraryPage } from '../library/page';
import { makeTalk } from '../library/talks';
import { axeFindings } from './axe';
import { openTalk, type PanelPage } from './panel-page';

const fixture = useChromium();

/** Fills the page's description, which lists chapters, as YouTube does some time after the video has come. */
async function describeTalk({ page }: PanelPage): Promise<void> {
  await page.evaluate(() => {
    const description = document.createElement('ytd-text-inline-expander');
    description.style.whiteSpace = 'pre-line';
    description.textContent = `${'Outerbounds, and what else was talked about. '.repeat(6)}\n\n0:00 Hello\n10:00 Danny’s "way"\n24:30 Deciding\n50:00 Questions`;
    document.querySelector('ytd-watch-flexy:not([hidden])')!.append(description);
    document.dispatchEvent(new Event('yt-page-data-updated'));
  });
}

async function showOverview({ panel }: PanelPage): Promise<void> {
  await panel.getByRole('button', { name: 'Options' }).click();
  await panel.getByRole('menuitemradio', { name: 'Overview' }).click();
  await panel.getByRole('region', { name: 'Overview' }).waitFor();
  await panel.getByRole('heading', { name: 'Key terms' }).waitFor();
}

const rowsOf = ({ panel }: PanelPage) => panel.getByRole('region', { name: 'Overview' }).locator('ol button');

test('Chapters that the description lists are an overview, played by a key or a click, and headings in the text', async () => {
  const panelPage = await openTalk(fixture, { at: '700' });
  const { page, panel, videoTime } = panelPage;
  await describeTalk(panelPage);
  await showOverview(panelPage);
  await panel.getByRole('heading', { name: 'Chapters' }).waitFor();
  await panel.getByText('From the video’s description.').waitFor();
  const rows = rowsOf(panelPage);
  expect(await rows.locator('.section-name').allTextContents()).toEqual([
    'Hello',
    'Danny’s "way"',
    'Deciding',
    'Questions',
  ]);
  expect(await rows.locator('.section-length').allTextContents()).toEqual([
    '10:00',
    '14:30',
    '25:30',
    expect.stringMatching(/^\d+:\d\d$/),
  ]);
  const current = () =>
    rows.evaluateAll((all) => all.findIndex((row) => row.getAttribute('aria-current') === 'true'));
  expect(await current()).toBe(1);
  await rows.nth(1).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(videoTime).toBe(1470);
  await expect.poll(current).toBe(2);
  await rows.nth(0).click();
  await expect.poll(videoTime).toBe(0);
  await expect.poll(current).toBe(0);
  expect(await axeFindings(await waitForPanelFrame(page), 'body')).toEqual([]);

  for (const view of ['Lines', 'Paragraphs']) {
    await panel.getByRole('button', { name: 'Options' }).click();
    await panel.getByRole('menuitemradio', { name: view }).click();
    const heading = panel.getByRole('heading', { name: 'Deciding' }).getByRole('button');
    await heading.focus();
    await page.keyboard.press('Enter');
    await expect.poll(videoTime, { message: view }).toBe(1470);
    await panel.getByRole('button', { name: /^Back to/ }).click();
    // The chapter in view stands above the text, and leads to the overview and back.
    await panelPage.lines.last().scrollIntoViewIfNeeded();
    const bar = panel.getByRole('button', { name: '50:00 Questions', expanded: false });
    await bar.click();
    await panel.getByRole('region', { name: 'Overview' }).waitFor();
    await panel.getByRole('button', { name: '50:00 Questions', expanded: true }).click();
    await panel.getByRole('region', { name: 'Overview' }).waitFor({ state: 'detached' });
  }
});

test('Without chapters there are parts, called so; a key term is a search, and so is a misheard name', async () => {
  const panelPage = await openTalk(fixture, { at: '700', view: 'paragraphs' });
  const { page, panel, search, videoTime } = panelPage;
  await showOverview(panelPage);
  await panel.getByRole('heading', { name: 'Parts' }).waitFor();
  expect(await panel.getByRole('heading', { name: 'Chapters' }).count()).toBe(0);
  const rows = rowsOf(panelPage);
  expect(await rows.count()).toBe(12);
  expect(await rows.nth(3).locator('.section-name').textContent()).toMatch(/ · /);
  await rows.nth(5).click();
  await expect.poll(() => rows.nth(5).getAttribute('aria-current')).toBe('true');
  expect(await videoTime()).toBeGreaterThan(1000);

  const sounds = panel.getByRole('button', { name: /^sounds like “WhyLabs”: \d+ places$/ });
  await sounds.waitFor();
  expect(await axeFindings(await waitForPanelFrame(page), 'body')).toEqual([]);
  await sounds.click();
  await expect.poll(() => search.inputValue()).toBe('WhyLabs');
  await panel.locator('[data-hit="sounds-like"]').first().waitFor({ state: 'attached' });

  await showOverview(panelPage);
  await panel.getByRole('button', { name: /^machine learning \d+$/ }).click();
  await expect.poll(() => search.inputValue()).toBe('machine learning');
  await panel.locator('[data-hit-current]').first().waitFor();
  expect(await panel.getByRole('region', { name: 'Overview' }).count()).toBe(0);

  // The button in the head leads there, and back to the text.
  const button = panel.getByRole('button', { name: 'Overview', exact: true });
  await button.click();
  await panel.getByRole('region', { name: 'Overview' }).waitFor();
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await button.click();
  await panelPage.list.waitFor();
});

test('In paragraphs written from right to left, the headings of chapters have their times on the right too', async () => {
  const library = await openLibraryPage(fixture.browser, '');
  const talk = makeTalk('', {
    homes: [{ kind: 'youtube', id: 'StandInNo02' }],
    language: 'ar',
    chapters: [
      { start: 0, title: 'مقدمة' },
      { start: 100, title: 'الأسئلة' },
    ],
    cues: Array.from({ length: 60 }, (_, line) => ({
      ...{ start: line * 4, end: line * 4 + 4 },
      text: 'نتحدث اليوم عن مراقبة النماذج.',
    })),
  });
  await library.evaluate((brought) => chrome.runtime.sendMessage({ type: 'save-talk', talk: brought }), talk);
  const { panel } = await openTalk(fixture, { videoId: 'StandInNo02', view: 'paragraphs', at: '100' });
  const isTimeOnTheRight = (selector: string) =>
    panel.locator(selector).evaluate((heading) => {
      const whole = heading.getBoundingClientRect();
      const time = heading.querySelector('time')!.getBoundingClientRect();
      return time.left > (whole.left + whole.right) / 2;
    });
  await expect.poll(() => isTimeOnTheRight('.chapter:has([data-chapter="100"])')).toBe(true);
  await expect.poll(() => isTimeOnTheRight('.chapter-bar')).toBe(true);
  await emptyLibrary(fixture.browser);
});
