import { expect, test } from 'vitest';
import { dragSlowly } from '../browsers/drag';
import { useChromium } from '../browsers/fixture';
import { waitForPanelFrame } from '../browsers/panel-frame';
import { emptyLibrary, openLibraryPage } from '../library/page';
import { makeTalk } from '../library/talks';
import { axeFindings } from './axe';
import { allDrawn, panelPageOf, searchFor } from './panel-page';
import { sideways, smallTargets } from './small-targets';
import { devrelTalk, mlopsTalk } from './talks';

const fixture = useChromium(undefined, { isPhone: true });

async function openOnPhone(view: 'paragraphs' | 'lines') {
  const { browser, standIn } = fixture;
  const worker = await browser.serviceWorker();
  await worker.evaluate(async (seen) => {
    await chrome.storage.local.clear();
    await chrome.storage.local.set({ panel: { view: seen } });
  }, view);
  const page = await browser.newPage();
  await page.goto(
    standIn.watchAddress(mlopsTalk.videoId, { isPhone: true, variants: ['paused'], at: '600' }),
  );
  const panelPage = panelPageOf(page);
  await panelPage.panel.waitFor();
  await page.bringToFront();
  await allDrawn(panelPage);
  const boxOf = (selector: string) =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().toJSON());
  return { ...panelPage, boxOf, frame: await waitForPanelFrame(page) };
}

test('On a phone the panel is a sheet below the player: it follows, a tap seeks, all of it is for fingers', async () => {
  const { page, panel, line, currentStart, videoTime, boxOf, frame, ...rest } = await openOnPhone('lines');
  await expect.poll(currentStart).toBe(600);
  const player = await boxOf('#player-container-id');
  const sheet = await boxOf('sidecue-panel');
  expect(sheet).toMatchObject({ left: 0, width: 390, bottom: 844 });
  expect(sheet.top).toBeCloseTo(player.bottom, 0);

  const index = mlopsTalk.cues.findIndex(({ start }) => start > 602);
  await line(index).tap();
  await expect.poll(videoTime).toBe(mlopsTalk.cues[index]!.start);
  // The menu of the line is there without anything that hovers.
  await panel.getByRole('button', { name: /^Actions for the line/ }).tap();
  await panel.getByRole('menuitem').first().waitFor();
  expect(await smallTargets(frame)).toEqual([]);
  await page.keyboard.press('Escape');

  await searchFor({ page, panel, line, currentStart, videoTime, ...rest }, 'grizzly');
  expect(await smallTargets(frame)).toEqual([]);
  expect(await axeFindings(frame, '#app')).toEqual([]);
  for (const width of [360, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width);
    expect(await sideways(frame)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }

  await panel.getByRole('button', { name: 'Minimise transcript' }).tap();
  const tabs = await boxOf('ytm-pivot-bar-renderer');
  await expect.poll(async () => (await boxOf('sidecue-panel')).height).toBe(52);
  expect((await boxOf('sidecue-panel')).bottom).toBe(tabs.top);
  expect(await smallTargets(frame)).toEqual([]);
  expect(await axeFindings(frame, '#app')).toEqual([]);
  await panel.getByRole('button', { name: 'Open transcript' }).tap();
  await expect.poll(async () => (await boxOf('sidecue-panel')).top).toBeCloseTo(player.bottom, 0);
});

test('It is dragged to half of its height, goes with its video, and comes with the next one', async () => {
  const { page, panel, boxOf } = await openOnPhone('paragraphs');
  const room = (await boxOf('sidecue-panel')).height;
  const from = { x: 120, y: 844 - room + 30 };
  await dragSlowly(page, from, { x: 120, y: from.y + 140 }, 20, () => boxOf('sidecue-panel'));
  await expect.poll(async () => Math.round((await boxOf('sidecue-panel')).height)).toBe(Math.round(room / 2));
  await panel.getByRole('button', { name: 'Make the transcript as high as possible' }).tap();
  await expect.poll(async () => (await boxOf('sidecue-panel')).height).toBe(room);

  // Nothing but the address tells of it.
  await page.evaluate(
    (id) => document.querySelector<HTMLElement>(`a[href$="${id}"]`)!.click(),
    devrelTalk.videoId,
  );
  await panel.getByRole('heading', { name: devrelTalk.title }).waitFor();
  await page.evaluate(() => document.querySelector<HTMLElement>('ytm-pivot-bar-renderer a')!.click());
  await panel.waitFor({ state: 'detached' });
  expect(await page.locator('sidecue-panel').count()).toBe(0);
});

test('Where a key is asked for, a finger is told what to press instead', async () => {
  const { browser, standIn } = fixture;
  const library = await openLibraryPage(browser, '');
  const talk = makeTalk('rain', { homes: [{ kind: 'youtube', id: 'StandInNo02' }], isTimed: false });
  await library.evaluate((brought) => chrome.runtime.sendMessage({ type: 'save-talk', talk: brought }), talk);
  const page = await browser.newPage();
  await page.goto(standIn.watchAddress('StandInNo02', { isPhone: true, variants: ['paused'] }));
  const { panel, line } = panelPageOf(page);
  const told = panel.getByText('Or choose “Sync: this line is playing now” in the line’s menu.');
  await expect.poll(() => told.isVisible()).toBe(true);
  await line(1).tap();
  await panel.getByRole('button', { name: /^Actions for the line/ }).tap();
  await panel.getByRole('menuitem', { name: /^Sync: this line is playing now/ }).waitFor();
  await emptyLibrary(browser);
});

test.each(['popup', 'library', 'welcome'])('The page %s fits a phone, and a finger', async (name) => {
  const page = await fixture.browser.newPage();
  await page.setViewportSize({ width: 360, height: 780 });
  const session = await page.context().newCDPSession(page);
  await page.goto(`chrome-extension://${fixture.browser.extensionId}/${name}.html`);
  await page.getByRole('heading').first().waitFor();
  await page.getByText('MLOps Architect').first().waitFor();
  expect(await sideways(page)).toEqual([]);
  // The driver's own emulation ends where a page of another process comes, and this one where a frame comes.
  await expect
    .poll(async () => {
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      return smallTargets(page);
    })
    .toEqual([]);
});
