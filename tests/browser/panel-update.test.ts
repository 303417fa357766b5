import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { allowSites } from '../browsers/allowed-extension';
import type { ChromiumBrowser } from '../browsers/chromium';
import { type Fixture, useChromium } from '../browsers/fixture';
import { podcastHosts } from '../standin/podcasts/hosts';
import { act } from './overlay-page';
import { allDrawn, type PanelPage, panelPageOf, play } from './panel-page';
import { mlopsTalk } from './talks';

type Chromium = Fixture<ChromiumBrowser>;

/** Has the browser's page of extensions do something, as the listener could there. */
async function manage({ browser }: Chromium, script: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(script);
  await page.close();
}

const setEnabled = (fixture: Chromium, isEnabled: boolean) =>
  manage(fixture, `chrome.management.setEnabled('${fixture.browser.extensionId}', ${isEnabled})`);

/** What happens to the extension while its panels are open. */
const events = {
  'reloads itself': async (fixture: Chromium) => {
    const { browser } = fixture;
    // Else the browser would leave an unpacked extension disabled.
    await manage(fixture, 'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${browser.extensionId}/library.html`);
    // The page is closed by it.
    await page.evaluate('void setTimeout(() => chrome.runtime.reload())').catch(() => undefined);
  },
  'is updated': ({ browser }: Chromium) => browser.update(),
  'is disabled': (fixture: Chromium) => setEnabled(fixture, false),
  'is removed': async ({ browser }: Chromium) => {
    const session = await browser.context.browser()!.newBrowserCDPSession();
    // Newer than the protocol that the driver declares.
    const send = session.send as (method: string, parameters: object) => Promise<unknown>;
    await send.call(session, 'Extensions.uninstall', { id: browser.extensionId });
  },
};

const panels = ({ page }: PanelPage) => page.locator('sidecue-panel').count();
const frameNames = ({ page }: PanelPage) =>
  page.frames().filter((frame) => frame.url().endsWith('/panel.html'));

/** A talk that plays, with a query, and a note of which half is written. */
async function openBusyTalk({ standIn, browser }: Chromium): Promise<PanelPage> {
  const page = await browser.newPage();
  await page.goto(
    standIn.watchAddress(mlopsTalk.videoId, { at: '600', variants: ['paused', 'keeps-strangers'] }),
  );
  const panelPage = panelPageOf(page);
  await searchAndWrite(panelPage);
  await play(panelPage);
  await listenToErrors(page);
  return panelPage;
}

async function searchAndWrite(panelPage: PanelPage): Promise<void> {
  const { page } = panelPage;
  await panelPage.panel.waitFor();
  await page.bringToFront();
  await allDrawn(panelPage);
  await panelPage.search.fill('data science');
  // The list goes to the first hit.
  await panelPage.panel.locator('[data-hit-current]').first().waitFor({ state: 'attached' });
  await panelPage.line(40).focus();
  await page.keyboard.press('Shift+F10');
  await panelPage.panel.getByRole('menuitem', { name: 'Add a note' }).click();
  await page.keyboard.type('half of it');
  // Longer than what is open rests before it is kept.
  await page.waitForTimeout(500);
}

const listenToErrors = (page: Page) =>
  page.evaluate(() => {
    const errors: string[] = [];
    Object.assign(window, { errors });
    window.addEventListener('error', ({ message }) => errors.push(message));
  });

/** Opens a busy talk, and takes the extension from under it: the panel goes, the page plays on. */
async function openAndLose(fixture: Chromium, event: keyof typeof events): Promise<PanelPage> {
  const panelPage = await openBusyTalk(fixture);
  await events[event](fixture);
  await expect.poll(() => panels(panelPage)).toBe(0);
  await expectToPlayOn(panelPage);
  return panelPage;
}

/** Query and note are there as before. */
async function expectSameInIt({ panel, search }: PanelPage): Promise<void> {
  await expect.poll(() => search.inputValue()).toBe('data science');
  const note = panel.getByRole('textbox', { name: /^Note at/ });
  await expect.poll(() => note.inputValue()).toBe('half of it');
}

/** A copy of our scripts that stays in a page has more. */
const fewListeners = 5;

/** How many listeners all scripts of a page have together, once what is out of use has been collected. */
async function countListeners({ page }: PanelPage): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? Number.NaN;
}

/** The page answers, its video plays on. */
async function expectToPlayOn({ page, videoTime }: Pick<PanelPage, 'page' | 'videoTime'>): Promise<void> {
  const before = await videoTime();
  await expect.poll(videoTime).toBeGreaterThan(before + 1);
  expect(await page.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
}

describe.for(['reloads itself', 'is updated'] as const)('When the extension %s', (event) => {
  const fixture = useChromium();
  test('one new panel stands in the place of the old one, with query and note', async () => {
    const panelPage = await openBusyTalk(fixture);
    const [old] = frameNames(panelPage);
    const listeners = await countListeners(panelPage);
    await events[event](fixture);
    await expect.poll(() => old!.isDetached()).toBe(true);
    await expect.poll(() => panels(panelPage)).toBe(1);
    await panelPage.panel.waitFor();
    await expectSameInIt(panelPage);
    await expectToPlayOn(panelPage);
    expect(await panels(panelPage)).toBe(1);
    // It follows, and drives the player.
    const line = panelPage.line(200);
    await line.click();
    const start = Number(await line.getAttribute('data-start'));
    await expect.poll(panelPage.videoTime).toBeGreaterThanOrEqual(start);
    await expect.poll(panelPage.currentStart).toBeGreaterThanOrEqual(start);
    // The old scripts have left nothing in the page; what stands in the new panel may differ by a few.
    await expect.poll(() => countListeners(panelPage)).toBeLessThanOrEqual(listeners + fewListeners);
  });
});

/** Where the panel can stand on a YouTube page beside its column. */
const places = {
  'floats over the page': (page: Page) =>
    page.evaluate(() => document.querySelector('ytd-watch-flexy:not([hidden]) #secondary')!.remove()),
  'stands in theatre mode': (page: Page) => page.evaluate(() => window.standIn.setTheatre(true)),
  'stands in full screen': (page: Page) => page.evaluate(() => window.standIn.setFullscreen(true)),
};

describe('When the extension is updated while the panel', () => {
  const fixture = useChromium();
  test.for(Object.keys(places) as (keyof typeof places)[])(
    '%s, one new panel stands there, with query and note',
    async (name) => {
      const panelPage = await openBusyTalk(fixture);
      const { page, panel } = panelPage;
      const host = page.locator('sidecue-panel[data-dock="floating"][data-outline]');
      await places[name](page);
      await host.waitFor();
      // To where the listener wants it.
      await panel.locator('.move-handle').focus();
      for (let count = 0; count < 3; count += 1) await page.keyboard.press('ArrowLeft');
      const boxOf = () => host.boundingBox();
      const left = (await boxOf())!.x;
      await expect.poll(async () => (await boxOf())!.x).toBeLessThanOrEqual(left);
      await page.waitForTimeout(500);
      const before = await boxOf();
      const [old] = frameNames(panelPage);
      await events['is updated'](fixture);
      await expect.poll(() => old!.isDetached()).toBe(true);
      await panel.waitFor();
      await expectSameInIt(panelPage);
      await expect.poll(boxOf).toEqual(before);
      await expectToPlayOn(panelPage);
      expect(await panels(panelPage)).toBe(1);
    },
  );
});

describe('When the extension is disabled while the panel', () => {
  const fixture = useChromium();
  test.for(Object.keys(places) as (keyof typeof places)[])(
    '%s at its side, the picture has its whole width again, and all is back with the extension',
    async (name) => {
      const panelPage = await openBusyTalk(fixture);
      const { page, panel } = panelPage;
      await places[name](page);
      const host = page.locator('sidecue-panel[data-dock="floating"]');
      await host.and(page.locator('[data-outline]')).waitFor();
      const widthOf = async () => (await page.locator('#movie_player').boundingBox())!.width;
      const before = await widthOf();
      await panel.getByRole('button', { name: 'Options' }).press('Enter');
      await panel.getByRole('menuitemcheckbox', { name: 'Dock to the right' }).click();
      await host.and(page.locator('[data-outline="square"]')).waitFor();
      await events['is disabled'](fixture);
      await expect.poll(() => panels(panelPage)).toBe(0);
      await expect.poll(widthOf).toBe(before);
      await expectToPlayOn(panelPage);
      await setEnabled(fixture, true);
      await panel.waitFor();
      await expectSameInIt(panelPage);
      expect(await panels(panelPage)).toBe(1);
    },
  );
});

describe('When the extension is disabled', () => {
  const fixture = useChromium();
  test('the panel goes, and comes back when it is enabled again', async () => {
    const panelPage = await openAndLose(fixture, 'is disabled');
    await setEnabled(fixture, true);
    await panelPage.panel.waitFor();
    expect(await panels(panelPage)).toBe(1);
  });
});

describe('When the extension is removed', () => {
  const fixture = useChromium();
  test('the panel goes, and the page plays on', async () => {
    const panelPage = await openAndLose(fixture, 'is removed');
    // Nothing of ours comes back with another video.
    await panelPage.page.evaluate(() => window.standIn.navigate('/watch?v=z7BvslwVRbQ'));
    await panelPage.page.waitForTimeout(1500);
    expect(await panels(panelPage)).toBe(0);
  });
});

/** What a page can tell of our hook: how `play` reads, and from where it was called when it fails. */
const lookForHook = ({ page }: Pick<PanelPage, 'page'>) =>
  page.evaluate(async () => {
    const { play } = HTMLMediaElement.prototype;
    const error = await play.call({} as HTMLMediaElement).catch((reason: Error) => reason);
    const calls = (error as Error).stack!.match(/Object\.apply/g) ?? [];
    return { text: String(play), stack: (error as Error).stack!, calls: calls.length };
  });

describe('Over a page with a podcast', () => {
  const extensionDir = allowSites(join(import.meta.dirname, '../../.output/chrome-mv3'), [
    'https://www.wandb.com/*',
  ]);
  afterAll(() => rmSync(extensionDir, { recursive: true }));
  const fixture = useChromium(extensionDir, { hosts: podcastHosts });

  test('the overlay is replaced with query and note after a reload, and goes with the extension', async () => {
    const page = await fixture.browser.newPage();
    await page.goto('https://www.wandb.com/podcast/vicki-boykis');
    const overlay = panelPageOf(page);
    const videoTime = () => page.evaluate<number>('player.currentTime');
    await searchAndWrite(overlay);
    await act(page, 'player.play()');
    await listenToErrors(page);
    // After each of these, the place over the page is looked for again, also by the script of an extension that has gone.
    await act(page, "setInterval(() => document.dispatchEvent(new Event('fullscreenchange')), 50)");
    const [old] = frameNames(overlay);
    const hook = await lookForHook(overlay);
    expect(hook.calls).toBe(1);
    expect(hook.stack).not.toContain('extension');
    await events['reloads itself'](fixture);
    await expect.poll(() => old!.isDetached()).toBe(true);
    await overlay.panel.waitFor();
    await expectSameInIt(overlay);
    await expectToPlayOn({ page, videoTime });
    expect(await panels(overlay)).toBe(1);
    // The new hook stands in the place of the old one, not over it.
    expect((await lookForHook(overlay)).calls).toBe(1);

    await events['is disabled'](fixture);
    await expect.poll(() => panels(overlay)).toBe(0);
    await expectToPlayOn({ page, videoTime });
    expect((await lookForHook(overlay)).text).toBe('function play() { [native code] }');

    await setEnabled(fixture, true);
    await overlay.panel.waitFor();
    await expectSameInIt(overlay);
    expect(await panels(overlay)).toBe(1);

    await events['is removed'](fixture);
    await expect.poll(() => panels(overlay)).toBe(0);
    await expectToPlayOn({ page, videoTime });
  });
});
