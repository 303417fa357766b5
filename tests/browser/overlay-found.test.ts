import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { openPopup } from '../browsers/popup';
import { emptyLibrary } from '../library/page';
import { podcastHosts } from '../standin/podcasts/hosts';
import { act, panelOf, putOver } from './overlay-page';

const fixture = useChromium(undefined, { hosts: podcastHosts });

afterEach(() => emptyLibrary(fixture.browser));

async function openPage(path: string): Promise<Page> {
  const page = await fixture.browser.newPage();
  await page.goto(`https://pods.example/${path}`);
  return page;
}

/** The panel has these lines, and lights the one that is spoken at 41 s. */
async function expectFollowing(page: Page, title: string) {
  const panel = panelOf(page);
  await panel.getByRole('heading', { name: title }).waitFor();
  expect(await panel.locator('[data-start]').count()).toBe(12);
  await act(page, `player.currentTime = 41; player.play()`);
  const lit = panel.locator('[aria-current="true"]');
  await expect.poll(() => lit.textContent(), { timeout: 8000 }).toContain('the rain on the roof');
}

test('The captions of a player are listed in their languages, and one click shows those that the listener reads', async () => {
  const page = await openPage('captioned');
  const popup = await openPopup(fixture.browser, page);
  await expect.poll(() => popup.text()).toContain('English');
  const text = await popup.text();
  expect(text).toContain('German · Deutsch');
  expect(text).toContain('captions of the player · 12 lines · 1:35');
  expect(text).toContain('linked: https://files.example/transcript.srt');
  // It has come for everybody else as it was.
  expect(await act(page, `[...player.textTracks].map(({ mode }) => mode).join()`)).toBe('disabled,disabled');
  await popup.press('Show over this page');
  await expectFollowing(page, 'The garden hour: worms');
});

test('A transcript that stands in the page is shown by one click, and its list of chapters is none', async () => {
  const page = await openPage('written');
  const popup = await openPopup(fixture.browser, page);
  await expect.poll(() => popup.text()).toContain('text on the page · 12 lines');
  await popup.press('Show over this page');
  await expectFollowing(page, 'Worms');
});

test('A transcript is found in a page that is one form, with fields that have the names of properties', async () => {
  const page = await openPage('written');
  await page.evaluate(
    (names) => {
      const form = document.createElement('form');
      form.append(...document.body.childNodes);
      for (const name of names) form.append(Object.assign(document.createElement('input'), { name }));
      document.body.append(form);
    },
    ['attributes', 'children', 'id', 'lang', 'parentNode', 'title'],
  );
  const popup = await openPopup(fixture.browser, page);
  await expect.poll(() => popup.text()).toContain('text on the page · 12 lines');
});

test('Lines in shadow roots that come after the popup has opened are found, all that are there when it is pressed', async () => {
  const page = await openPage('late');
  const popup = await openPopup(fixture.browser, page);
  await expect.poll(() => popup.text()).toContain('No transcript found on this page.');
  await act(page, `dispatchEvent(new Event('show-lines')); dispatchEvent(new Event('show-lines'))`);
  await expect.poll(() => popup.text(), { timeout: 8000 }).toContain('text on the page · 12 lines');
  await popup.press('Show over this page');
  await expectFollowing(page, 'Worms');
});

test('A linked file is fetched only when it is pressed, by the page, and shown', async () => {
  const page = await openPage('written?linked');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const popup = await openPopup(fixture.browser, page);
  await expect.poll(() => popup.text()).toContain('linked: https://pods.example/worms-en.vtt');
  expect(asked.filter((path) => path.endsWith('.vtt'))).toEqual([]);
  await popup.choose('linked: https://pods.example/worms-en.vtt');
  await popup.press('Get it from pods.example');
  await expectFollowing(page, 'Worms');
  expect(asked.filter((path) => path.endsWith('.vtt'))).toEqual(['/worms-en.vtt']);
});

test('A linked file that the page may not read is said to be so, and can be opened', async () => {
  const page = await openPage('written?refused');
  const popup = await openPopup(fixture.browser, page);
  await expect.poll(() => popup.text()).toContain('linked: https://player.example/worms-transcript.vtt');
  await popup.choose('linked: https://player.example/worms-transcript.vtt');
  await popup.press('Get it from player.example');
  await expect.poll(() => popup.text()).toContain('The page could not read that file.');
  expect(await popup.text()).toContain('Open the file');
});

test('A feed is fetched only when it is pressed, and so is the transcript that it names', async () => {
  const page = await openPage('fed');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const popup = await openPopup(fixture.browser, page);
  await expect.poll(() => popup.text()).toContain('linked: https://pods.example/feed.xml');
  expect(await popup.text()).not.toContain('comments.xml');
  expect(asked.filter((address) => !address.endsWith('.wav'))).toEqual([]);
  await popup.choose('linked: https://player.example/feed.xml');
  await popup.press('Get it from player.example');
  await expect.poll(() => popup.text()).toContain('The page could not read that file.');
  expect(await popup.text()).toContain('Open the file');

  asked.length = 0;
  await popup.choose('linked: https://pods.example/feed.xml');
  await popup.press('Get it from pods.example');
  await expect.poll(() => popup.text()).toContain('linked: https://pods.example/worms-en.vtt');
  expect(asked).toEqual(['https://pods.example/feed.xml']);
  await popup.press('Get it from pods.example');
  await expectFollowing(page, 'Ants');
  expect(asked.filter((address) => address.startsWith('https://pods.example/'))).toEqual([
    'https://pods.example/feed.xml',
    'https://pods.example/worms-en.vtt',
  ]);
});

test('A transcript on a page without a player is remembered for the page that plays it, in another tab too', async () => {
  const transcript = await openPage('heard/transcript');
  const popup = await openPopup(fixture.browser, transcript);
  await expect.poll(() => popup.text()).toContain('Nothing plays on this page.');
  await popup.press('Show over this page');
  await panelOf(transcript).getByRole('heading', { name: 'Beetles' }).waitFor();

  const page = await openPage('heard');
  await putOver(fixture.browser, page);
  await expectFollowing(page, 'Beetles');
});
