import { afterEach, expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { panelFrameOf } from '../browsers/panel-frame';
import { openPopup } from '../browsers/popup';
import { type SidePanelPage, waitForSidePanel } from '../browsers/side-panel';
import { podcastHosts } from '../standin/podcasts/hosts';
import { panelOf, putOver } from './overlay-page';
import { openTalk, type PanelPage, panelPageOf, play } from './panel-page';
import { devrelTalk, mlopsTalk } from './talks';

const fixture = useChromium(undefined, { hosts: podcastHosts });
const { cues } = mlopsTalk;

let opened: SidePanelPage | null = null;

// It would take the panel of the next test out of its page.
afterEach(() => opened?.close());

async function openSide({ panel }: PanelPage): Promise<SidePanelPage> {
  await panel.getByRole('button', { name: 'Options' }).click();
  await panel.getByRole('menuitem', { name: 'Open in side panel' }).click();
  opened = await waitForSidePanel(fixture.browser);
  return opened;
}

const nameOf = (side: SidePanelPage) =>
  side.run('panel', (root) => root.querySelector('[role=complementary]')?.getAttribute('aria-label') ?? '');
const litStart = (side: SidePanelPage) =>
  side.run('panel', (root) =>
    Number(root.querySelector<HTMLElement>('[aria-current="true"]')?.dataset.start ?? -1),
  );
const press = (side: SidePanelPage, where: 'side' | 'panel', name: string) =>
  side.run(
    where,
    (root, wanted) => {
      const buttons = [...root.querySelectorAll<HTMLElement>('button, [role=menuitem]')];
      const found = buttons.find(
        (button) => (button.getAttribute('aria-label') ?? button.textContent?.trim()) === wanted,
      );
      found?.click();
      return found !== undefined;
    },
    name,
  );
const wordsOf = (side: SidePanelPage) => side.run('side', (root) => root.body.innerText);

test('In the side panel the panel follows the tab, drives its player, and goes back into the page', async () => {
  const talk = await openTalk(fixture, { at: '600' });
  const { page, search, videoTime, currentStart } = talk;
  await expect.poll(currentStart).toBe(600);
  await search.fill('data');
  const side = await openSide(talk);

  // It has all that the panel in the page had, which is gone there.
  await expect.poll(() => nameOf(side)).toBe('Transcript of MLOps Architect');
  expect(panelFrameOf(page)).toBeNull();
  const typed = () =>
    side.run('panel', (root) => root.querySelector<HTMLInputElement>('[role=searchbox]')?.value);
  await expect.poll(typed).toBe('data');
  await expect.poll(() => litStart(side)).toBe(600);
  const before = await page.locator('sidecue-panel').evaluate((element) => element.clientHeight);
  expect(before).toBe(0);

  // It follows, and its buttons and lines work.
  await play(talk, 2);
  await expect.poll(() => litStart(side)).toBeGreaterThan(600);
  expect(await press(side, 'panel', 'Pause')).toBe(true);
  await expect
    .poll(() => page.$eval('#movie_player video', (video: HTMLVideoElement) => video.paused))
    .toBe(true);
  const paused = await videoTime();
  expect(await press(side, 'panel', 'Forward 30 seconds')).toBe(true);
  await expect.poll(videoTime).toBeGreaterThan(paused + 25);
  const index = cues.findIndex(({ start }) => start > 900);
  await side.run(
    'panel',
    (root, at) => root.querySelectorAll<HTMLElement>('[data-start]')[Number(at)]?.click(),
    String(index),
  );
  await expect.poll(videoTime).toBeCloseTo(cues[index]!.start, 0);

  // It stays with the tab over a navigation in the page, and over a reload.
  await page.evaluate((id) => window.standIn.navigate(id), devrelTalk.videoId);
  await expect.poll(() => nameOf(side)).toContain('Developer Relations');
  await page.reload();
  await expect.poll(() => nameOf(side).catch(() => '')).toContain('Developer Relations');
  expect(panelFrameOf(page)).toBeNull();

  // Another tab in front has nothing to show.
  const other = await fixture.browser.newPage();
  await other.bringToFront();
  await expect.poll(() => wordsOf(side)).toContain('In another tab');
  expect(await nameOf(side)).toContain('Developer Relations');
  await press(side, 'side', 'Go to tab');
  await expect.poll(() => wordsOf(side)).not.toContain('In another tab');

  await press(side, 'panel', 'Options');
  await expect.poll(() => press(side, 'panel', 'Show in the page')).toBe(true);
  await talk.panel.waitFor();
  expect(await side.isOpen()).toBe(false);
});

test('The side panel says that the tab is gone, and takes the next one that plays', async () => {
  const talk = await openTalk(fixture);
  const side = await openSide(talk);
  await expect.poll(() => nameOf(side)).toBe('Transcript of MLOps Architect');
  const other = await fixture.browser.newPage();
  await talk.page.close();
  await expect.poll(() => wordsOf(side)).toContain('The tab that played is closed');
  await other.goto(fixture.standIn.watchAddress(devrelTalk.videoId, { variants: ['keeps-strangers'] }));
  await expect.poll(() => nameOf(side).catch(() => '')).toContain('Developer Relations');
  expect(panelFrameOf(other)).toBeNull();
});

test('Two windows have a side panel each, which follows the tab of its own window', async () => {
  const first = await openTalk(fixture, { at: '600' });
  const mine = await openSide(first);
  await expect.poll(() => litStart(mine)).toBe(600);

  const opening = fixture.browser.context.waitForEvent('page');
  const worker = await fixture.browser.serviceWorker();
  // Its first page may be asked for before the driver has told the window that the stand-in's certificate is good.
  await worker.evaluate(() => chrome.windows.create({ url: 'about:blank' }));
  const second = panelPageOf(await opening);
  await second.page.goto(
    fixture.standIn.watchAddress(devrelTalk.videoId, { at: '300', variants: ['paused', 'keeps-strangers'] }),
  );
  await second.panel.getByRole('button', { name: 'Options' }).click();
  await second.panel.getByRole('menuitem', { name: 'Open in side panel' }).click();
  const theirs = await waitForSidePanel(fixture.browser, mine);
  await expect.poll(() => nameOf(theirs)).toContain('Developer Relations');
  expect(await nameOf(mine)).toBe('Transcript of MLOps Architect');
  expect([panelFrameOf(first.page), panelFrameOf(second.page)]).toEqual([null, null]);

  expect(await press(theirs, 'panel', 'Forward 30 seconds')).toBe(true);
  await expect.poll(second.videoTime).toBeCloseTo(330, 0);
  expect(await first.videoTime()).toBeCloseTo(600, 0);
  expect(await wordsOf(mine)).not.toContain('In another tab');

  await second.page.close();
  await expect.poll(() => press(mine, 'panel', 'Forward 30 seconds')).toBe(true);
  await expect.poll(first.videoTime).toBeCloseTo(630, 0);
  expect(await nameOf(mine)).toBe('Transcript of MLOps Architect');
});

test('In a small window the panel drives the player, stays over a navigation, and goes to the side panel and the page', async () => {
  const { page, panel, videoTime } = await openTalk(fixture, { at: '600' });
  const opening = fixture.browser.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Options' }).press('Enter');
  await panel.getByRole('menuitem', { name: 'Open in small window' }).press('Enter');
  const small = panelPageOf(await opening);
  await expect.poll(small.currentStart).toBe(600);
  expect(panelFrameOf(page)).toBeNull();
  // What stands in the window is out of the page's reach.
  expect(await small.page.evaluate(() => [window.length, document.body.innerText])).toEqual([0, '']);

  await small.panel.getByRole('button', { name: 'Forward 30 seconds' }).press('Enter');
  await expect.poll(videoTime).toBeCloseTo(630, 0);
  await small.panel.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(small.currentStart).toBeGreaterThan(630);

  // The side panel takes it over, and gives it back.
  await (await openPopup(fixture.browser, page)).press('Open in side panel');
  opened = await waitForSidePanel(fixture.browser);
  await expect.poll(small.currentStart).toBeNull();
  await opened.close();
  await expect.poll(small.currentStart).toBeGreaterThan(630);

  await page.evaluate((id) => window.standIn.navigate(id), devrelTalk.videoId);
  const name = () => small.panel.getAttribute('aria-label');
  await expect.poll(name).toBe(`Transcript of ${devrelTalk.title}`);

  const closing = small.page.waitForEvent('close');
  await small.panel.getByRole('button', { name: 'Options' }).click();
  await small.panel.getByRole('menuitem', { name: 'Show in the page' }).click();
  await Promise.all([closing, panelPageOf(page).panel.waitFor()]);
});

test('On a page without encryption the small window is one of the browser’s, and says when the tab is gone', async () => {
  const page = await fixture.browser.newPage();
  await page.goto('http://www.wandb.com/podcast/vicki-boykis');
  expect(await page.evaluate(() => 'documentPictureInPicture' in window)).toBe(false);
  await putOver(fixture.browser, page);
  await panelOf(page).getByRole('button', { name: 'Options' }).press('Enter');
  const opening = fixture.browser.context.waitForEvent('page');
  await panelOf(page).getByRole('menuitem', { name: 'Open in small window' }).press('Enter');
  const small = await opening;
  await panelOf(small).getByRole('button', { name: 'Forward 30 seconds' }).press('Enter');
  const time = () => page.locator('#player').evaluate((audio: HTMLAudioElement) => audio.currentTime);
  await expect.poll(time).toBeCloseTo(30, 0);
  expect(panelFrameOf(page)).toBeNull();

  await page.close();
  await small.getByRole('heading', { name: 'The tab that played is closed' }).waitFor();
  // No other tab comes here.
  expect(await small.getByRole('status').textContent()).toBe('The tab that played is closed');
});
