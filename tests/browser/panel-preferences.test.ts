import { expect, test } from 'vitest';
import { dragSlowly } from '../browsers/drag';
import { useChromium } from '../browsers/fixture';
import { inPanelFrame } from '../browsers/panel-frame';
import { countShown } from './overlay-page';
import { openTalk, panelPageOf } from './panel-page';
import { devrelTalk, mlopsTalk } from './talks';

const fixture = useChromium();

const variants = ['paused', 'keeps-strangers'] as const;

test('Collapsed, the panel is its header alone, and stays so after a reload and on another talk', async () => {
  const { page, panel, lines } = await openTalk(fixture);
  const open = (await panel.boundingBox())!.height;
  await panel.getByRole('button', { name: 'Collapse transcript' }).click();
  const expand = panel.getByRole('button', { name: 'Expand transcript' });
  await expand.waitFor();
  expect(await lines.count()).toBe(0);
  expect((await panel.boundingBox())!.height).toBeLessThan(80);
  expect(await expand.getAttribute('aria-expanded')).toBe('false');

  await page.reload();
  await expand.waitFor();
  await page.goto(fixture.standIn.watchAddress(devrelTalk.videoId, { variants }));
  await expand.waitFor();
  await expand.click();
  await expect.poll(() => lines.count()).toBeGreaterThan(50);
  await expect.poll(async () => (await panel.boundingBox())!.height).toBe(open);
});

test('Its lower edge is dragged to another height, which stays after a reload', async () => {
  const { page, panel } = await openTalk(fixture);
  const edge = panel.getByRole('separator', { name: 'Height of the transcript' });
  const height = async () => (await panel.boundingBox())!.height;
  const before = await height();
  const box = (await edge.boundingBox())!;
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await dragSlowly(page, from, { x: from.x, y: from.y + 120 }, 4, height);
  await expect.poll(height).toBe(before + 120);
  await edge.focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(height).toBe(before + 96);
  await expect.poll(() => edge.getAttribute('aria-valuenow')).toBe(String(before + 96));
  await page.reload();
  await panel.waitFor();
  await expect.poll(height).toBe(before + 96);
});

test('Hidden, the panel leaves nothing on the page, and stays hidden until it is asked for', async () => {
  const { page, panel } = await openTalk(fixture);
  await panel.getByRole('button', { name: 'Options' }).click();
  await panel.getByRole('menuitem', { name: 'Hide transcript' }).click();
  const hosts = () => countShown(page);
  // It says so in its place, and one click takes it back.
  const notice = inPanelFrame(page, (frame) => frame.getByText('Transcripts are hidden on all videos'));
  await notice.waitFor();
  const undo = inPanelFrame(page, (frame) => frame.getByRole('button', { name: 'Undo' }));
  await undo.click();
  await panel.waitFor();
  await panel.getByRole('button', { name: 'Options' }).click();
  await panel.getByRole('menuitem', { name: 'Hide transcript' }).click();
  await notice.waitFor();
  await page.evaluate((id) => window.standIn.navigate(id), devrelTalk.videoId);
  await page.reload();
  await page.waitForFunction(() =>
    window.standIn?.events.some(({ name }) => name === 'yt-page-data-updated'),
  );
  expect(await hosts()).toBe(0);

  // As the popup and the keyboard shortcut ask.
  const worker = await fixture.browser.serviceWorker();
  const order = (type: string) =>
    worker.evaluate(async (message) => {
      const [tab] = await chrome.tabs.query({ url: 'https://www.youtube.com/*' });
      return chrome.tabs.sendMessage(tab!.id!, { type: message });
    }, type);
  await expect.poll(() => order('ask-panel')).toEqual({ isShown: false });
  expect(await order('toggle-panel')).toEqual({ isShown: true });
  await panel.waitFor();
  await order('toggle-panel');
  await expect.poll(hosts).toBe(0);
  expect(await order('ask-panel')).toEqual({ isShown: false });
});

test('The order to search opens a hidden or collapsed panel with the focus in its search field', async () => {
  const { page, panel, search } = await openTalk(fixture);
  await panel.getByRole('button', { name: 'Collapse transcript' }).click();
  await expect.poll(() => search.count()).toBe(0);
  const worker = await fixture.browser.serviceWorker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://www.youtube.com/*' });
    await chrome.tabs.sendMessage(tab!.id!, { type: 'focus-search' });
  });
  await expect.poll(() => panel.locator('input:focus').count()).toBe(1);
  await page.keyboard.type('bears');
  expect(await search.inputValue()).toBe('bears');
});

test('Damaged preferences are as none', async () => {
  const worker = await fixture.browser.serviceWorker();
  await worker.evaluate(() =>
    chrome.storage.local.set({ panel: { isShown: 'perhaps', heightPx: Number.MAX_VALUE, other: [] } }),
  );
  const page = await fixture.browser.newPage();
  await page.goto(fixture.standIn.watchAddress(mlopsTalk.videoId, { variants }));
  await panelPageOf(page).panel.waitFor();
});
