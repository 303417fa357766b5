import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { emptyLibrary } from '../library/page';
import type { Variant } from '../standin/page/variants';
import { emptyTranscript, transcriptRows } from '../standin/videos';

const fixture = useChromium();

afterEach(() => emptyLibrary(fixture.browser));

const talk = 'z7BvslwVRbQ';
const otherTalk = 'p1gVaS4Zx5M';

/** A YouTube tab in front, and what the popup does when its listener takes the page's own transcript. */
async function takeFrom(id: string, variants: Variant[] = [], prepare = async (_: Page) => {}, wanted = id) {
  const watching = await fixture.browser.newPage();
  await watching.goto(fixture.standIn.watchAddress(id, { variants }));
  await watching.waitForSelector('#movie_player.playing-mode');
  await watching.waitForSelector('ytd-watch-metadata h1');
  await prepare(watching);
  const worker = await fixture.browser.serviceWorker();
  const [page] = await Promise.all([
    fixture.browser.context.waitForEvent('page'),
    worker.evaluate(async (id) => {
      const [tab] = await chrome.tabs.query({ url: 'https://www.youtube.com/watch?*' });
      const url = chrome.runtime.getURL(`/library.html?for=${id}&tab=${tab!.id}&take#add` as '/');
      await chrome.tabs.create({ url, active: false });
    }, wanted),
  ]);
  return { page, watching };
}

test.each<[string, Variant[]]>([
  ['in its newer form', []],
  ['in its older form', ['legacy-transcript']],
])('The transcript that YouTube shows %s is taken whole, row for row', async (_, variants) => {
  const { page } = await takeFrom(talk, variants);
  const draft = page.getByRole('article', { name: 'Data Developer Relations - Hugo Bowne-Anderson' });
  await expect.poll(() => draft.getAttribute('data-stage'), { timeout: 20_000 }).toBe('ready');
  const rows = transcriptRows(talk);
  expect(await draft.textContent()).toContain(`${rows.length.toLocaleString('en')} lines`);
  expect(await page.getByLabel('Video or page link').inputValue()).toBe(
    `https://www.youtube.com/watch?v=${talk}`,
  );
  await draft.getByText('First lines').click();
  const first = await draft.locator('details p').allTextContents();
  // The spoken label of each time ("12 seconds") is not among the lines.
  expect(first.map((line) => line.replace(/^[\d:]+\s*/, ''))).toEqual(
    rows.slice(0, 5).map(({ text }) => text),
  );
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible');
});

test('A transcript that is open already is read as it stands', async () => {
  const { page } = await takeFrom(talk, [], (watching) =>
    watching.evaluate(() => window.standIn.openTranscript()),
  );
  const draft = page.getByRole('article');
  await expect.poll(() => draft.getAttribute('data-stage'), { timeout: 20_000 }).toBe('ready');
  expect(await draft.textContent()).toContain(`${transcriptRows(talk).length.toLocaleString('en')} lines`);
});

const goOn = async (watching: Page) => {
  await watching.evaluate(() => window.standIn.openTranscript());
  await watching.evaluate((id) => window.standIn.navigate(id), otherTalk);
};

test('The transcript of the video before, left hidden in the page, is not taken for this one', async () => {
  const { page } = await takeFrom(talk, [], goOn, otherTalk);
  const draft = page.getByRole('article', { name: 'MLOps Architect - Danny Leybzon' });
  await expect.poll(() => draft.getAttribute('data-stage'), { timeout: 20_000 }).toBe('ready');
  const count = transcriptRows(otherTalk).length.toLocaleString('en');
  expect(await draft.textContent()).toContain(`${count} lines`);
});

test('A tab that has gone on to another video is told, and nothing is taken from it', async () => {
  const { page, watching } = await takeFrom(talk, [], goOn, talk);
  await expect.poll(() => page.getByText(/shows another page now/).count(), { timeout: 20_000 }).toBe(1);
  expect(await page.getByRole('article').count()).toBe(0);
  expect(await watching.locator('[visibility="ENGAGEMENT_PANEL_VISIBILITY_EXPANDED"]').count()).toBe(0);
});

test('A video whose transcript stays empty is told, and a file can be brought instead', async () => {
  const { page } = await takeFrom(emptyTranscript);
  await expect.poll(() => page.getByText(/showed no lines/).count(), { timeout: 20_000 }).toBe(1);
  expect(await page.getByRole('article').count()).toBe(0);
  await page.getByLabel('Choose files').setInputFiles({
    name: 'pencil.srt',
    mimeType: '',
    buffer: Buffer.from('1\n00:00:01,000 --> 00:00:02,000\nsharpen it\n'),
  });
  const draft = page.getByRole('article', { name: 'pencil.srt' });
  await expect.poll(() => draft.getByLabel('Title').inputValue()).toBe(`Video ${emptyTranscript}`);
});

test('A page that offers no transcript at all says so', async () => {
  const { page } = await takeFrom(emptyTranscript, [], (watching) =>
    watching.evaluate(() =>
      document.querySelector('ytd-video-description-transcript-section-renderer')!.remove(),
    ),
  );
  await expect.poll(() => page.getByText(/has no transcript/).count(), { timeout: 20_000 }).toBe(1);
});
