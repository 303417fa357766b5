import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { countShown } from './overlay-page';
import { openTalk, panelPageOf } from './panel-page';
import { devrelTalk, mlopsTalk, talks } from './talks';

const fixture = useChromium();

/** What the toolbar button of the YouTube tab shows. */
async function badge(): Promise<{ text: string; title: string }> {
  const worker = await fixture.browser.serviceWorker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://www.youtube.com/*' });
    const tabId = tab!.id!;
    return {
      text: await chrome.action.getBadgeText({ tabId }),
      title: await chrome.action.getTitle({ tabId }),
    };
  });
}

/** The popup as it opens over the tab of that page. */
async function openPopup(over: Page | null): Promise<Page> {
  const popup = await fixture.browser.newPage();
  const address = `chrome-extension://${fixture.browser.extensionId}/popup.html`;
  await popup.goto(address);
  if (over) {
    // A popup opened as a page is the tab in front itself: it looks again from behind.
    await over.bringToFront();
    await popup.reload();
  }
  await popup.getByRole('heading', { level: 1 }).waitFor();
  return popup;
}

test('The badge marks a tab whose video has a transcript, and goes with the video', async () => {
  const { page } = await openTalk(fixture);
  await expect.poll(badge).toEqual({ text: '●', title: `Sidecue: transcript of “${mlopsTalk.title}”` });
  await page.evaluate((id) => window.standIn.navigate(id), devrelTalk.videoId);
  await expect.poll(async () => (await badge()).title).toContain(devrelTalk.title);
  await page.evaluate(() => window.standIn.navigate('StandInNo01'));
  // Without a title browsers show the extension's name.
  await expect.poll(badge).toEqual({ text: '', title: '' });
});

test('The popup says what is playing, hides and shows the panel, and puts the focus into its search', async () => {
  const { page, panel } = await openTalk(fixture);
  const popup = await openPopup(page);
  await popup.getByRole('heading', { name: mlopsTalk.title }).waitFor();
  // A bundled transcript stays the one that is shown.
  expect(await popup.getByRole('button', { name: 'Use YouTube’s transcript' }).count()).toBe(0);
  await popup.getByRole('button', { name: 'Hide transcript' }).click();
  await expect.poll(() => countShown(page)).toBe(0);
  await page.bringToFront();
  await popup.getByRole('button', { name: 'Show transcript' }).click();
  await panel.waitFor();
  await page.bringToFront();
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Search it' }).click();
  await closed;
  await expect.poll(() => panel.locator('input:focus').count()).toBe(1);
});

test('On a video without any transcript the popup says so, and leads to adding one', async () => {
  const page = await fixture.browser.newPage();
  await page.goto(fixture.standIn.watchAddress('StandInNo01', { variants: ['paused'] }));
  await page.waitForFunction(() => (document.querySelector('video')?.duration ?? 0) > 0);
  const popup = await openPopup(page);
  await popup.getByText('No transcript found on this page.').waitFor();
  expect(await popup.getByRole('button').allTextContents()).toEqual([
    'Add a transcript for this video',
    'Open the library',
  ]);
});

test('Elsewhere the popup lists the five talks, with links to their videos', async () => {
  const popup = await openPopup(null);
  const links = popup.getByRole('link').filter({ hasText: '·' });
  const listed = await links.evaluateAll((elements) =>
    elements.map((element) => (element as HTMLAnchorElement).href),
  );
  expect(listed).toEqual(talks.map(({ videoId }) => `https://www.youtube.com/watch?v=${videoId}`));
  expect(await links.first().getAttribute('target')).toBe('_blank');
  const opened = popup.context().waitForEvent('page');
  await links.nth(2).click();
  await panelPageOf(await opened).panel.waitFor();
});

test('Two shortcuts are declared, which the reader can change, and they do what the panel’s buttons do', async () => {
  const { page, panel } = await openTalk(fixture);
  const worker = await fixture.browser.serviceWorker();
  const commands = await worker.evaluate(() => chrome.commands.getAll());
  expect(commands.map(({ name, description }) => [name, description])).toEqual(
    expect.arrayContaining([
      ['toggle-panel', 'Show or hide the transcript'],
      ['focus-search', 'Search the transcript'],
    ]),
  );
  const press = (command: string) =>
    worker.evaluate(async (name) => {
      const [tab] = await chrome.tabs.query({ url: 'https://www.youtube.com/*' });
      const event = chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void };
      event.dispatch(name, tab);
    }, command);
  await press('toggle-panel');
  await expect.poll(() => countShown(page)).toBe(0);
  await press('toggle-panel');
  await panel.waitFor();
  await press('focus-search');
  await expect.poll(() => panel.locator('input:focus').count()).toBe(1);
});

test('The first installation opens a page that shows the panel at work and leads to the talks', async () => {
  const page = await fixture.browser.newPage();
  await page.goto(`chrome-extension://${fixture.browser.extensionId}/welcome.html`);
  const { panel, current } = panelPageOf(page);
  await panel.waitFor();
  await expect.poll(() => current.count()).toBe(1);
  const before = await current.getAttribute('data-start');
  await expect.poll(() => current.getAttribute('data-start')).not.toBe(before);
  // It is no talk that somebody listens to: there is nothing to go on with.
  await page.evaluate(
    ({ talkId, id }) =>
      chrome.runtime.sendMessage({ type: 'keep-place', talkId, home: { kind: 'youtube', id }, at: 3000 }),
    { talkId: mlopsTalk.id, id: mlopsTalk.videoId },
  );
  await page.reload();
  await expect.poll(() => current.count()).toBe(1);
  expect(await panel.locator('[data-continue]').count()).toBe(0);
  expect(await page.getByRole('link').count()).toBeGreaterThanOrEqual(talks.length);
  expect(await page.title()).toBe('Sidecue is ready');
});
