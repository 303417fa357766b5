import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { waitForPanelFrame } from '../browsers/panel-frame';
import { axeFindings } from './axe';
import { openTalk, type PanelPage, panelPageOf } from './panel-page';
import { sharedTalk } from './shared-talk';
import { mlopsTalk, talks } from './talks';

const fixture = useChromium();

/** What axe finds in the frame, whose document is nothing but the panel: it has no title and no main part. */
const findingsInPanel = async (page: Page) => axeFindings(await waitForPanelFrame(page), 'body');

/** States in which a reader may find the panel; those that leave something behind come last. */
const states: readonly (readonly [string, (panelPage: PanelPage) => Promise<void>])[] = [
  ['following', async () => {}],
  [
    'searching, with hits of several kinds',
    async ({ search, panel }) => {
      await search.fill('vicky');
      await panel.locator('[data-hit]').first().waitFor({ state: 'attached' });
      await expect.poll(() => panel.getByText('Listening for what sounds similar…').count()).toBe(0);
      await panel.getByRole('button', { name: 'Only hits' }).click();
      await panel
        .getByRole('button', { name: /lines? left out/ })
        .first()
        .waitFor();
    },
  ],
  [
    'with recent searches offered',
    async ({ search, line, page, panel }) => {
      await search.fill('machine learning');
      await panel.locator('[data-hit]').first().waitFor({ state: 'attached' });
      await search.press('Enter');
      await search.press('Escape');
      await line(180).focus();
      await page.keyboard.press('/');
      await panel.getByRole('menuitem').first().waitFor();
    },
  ],
  [
    'browsing, with both pills',
    async ({ line, list, page, pill }) => {
      await line(300).click();
      await list.hover();
      await page.mouse.wheel(0, 2000);
      await pill.waitFor();
    },
  ],
  [
    'with the options open',
    async ({ panel }) => {
      await panel.getByRole('button', { name: 'Options' }).click();
      await panel.getByRole('menu').waitFor();
    },
  ],
  [
    'with lines selected, and what can be done with them',
    async ({ line, page, panel }) => {
      await line(180).focus();
      await page.keyboard.press('Shift+ArrowDown');
      await panel.getByRole('button', { name: 'Save the selected lines' }).click();
      await panel.getByRole('menu').waitFor();
    },
  ],
  [
    "with a line's menu open",
    async ({ line, page, panel }) => {
      await line(180).focus();
      await page.keyboard.press('Shift+F10');
      await panel.getByRole('menu').waitFor();
    },
  ],
  [
    'collapsed',
    async ({ panel }) => {
      await panel.getByRole('button', { name: 'Collapse transcript' }).click();
      await panel.getByRole('button', { name: 'Expand transcript' }).waitFor();
    },
  ],
  [
    'with a note, a bookmark and a highlight, and another note being written',
    async ({ line, page, panel }) => {
      await line(184).focus();
      await page.keyboard.press('Shift+F10');
      await panel.getByRole('menuitem', { name: 'Bookmark' }).click();
      await line(182).focus();
      await page.keyboard.press('Shift+ArrowDown');
      await panel.getByRole('button', { name: 'Highlight' }).click();
      const write = async (index: number) => {
        await line(index).focus();
        await page.keyboard.press('Shift+F10');
        await panel.getByRole('menuitem', { name: /^(?!Copy).*note$/ }).click();
      };
      await write(180);
      await page.keyboard.type('a thought');
      await panel.getByRole('button', { name: 'Save', exact: true }).click();
      await panel.locator('.note').waitFor();
      await write(182);
      await panel.getByRole('textbox', { name: /^Note at/ }).waitFor();
    },
  ],
  [
    'waiting for an advert',
    async ({ page, panel }) => {
      await page.evaluate(() => window.standIn.startAdvert(30));
      await panel.getByText(/^Advert playing/).waitFor();
    },
  ],
];

test.for(states)('axe finds nothing in the panel %s, in the light and in the dark', async ([, reach]) => {
  const panelPage = await sharedTalk(fixture, { videoId: talks[4]!.videoId, at: '600' });
  const { page, current } = panelPage;
  await expect.poll(() => current.count()).toBe(1);
  await reach(panelPage);
  expect(await findingsInPanel(page)).toEqual([]);
  const setDark = (isDark: boolean) =>
    page.evaluate((dark) => document.documentElement.toggleAttribute('dark', dark), isDark);
  await setDark(true);
  const frame = await waitForPanelFrame(page);
  await frame.locator('[data-theme="dark"]').first().waitFor({ state: 'attached' });
  expect(await findingsInPanel(page)).toEqual([]);
  await setDark(false);
});

test('axe would find what is wrong inside the panel', async () => {
  const { page, panel } = await openTalk(fixture);
  await panel.evaluate((element) => {
    const field = document.createElement('input');
    const faint = document.createElement('p');
    faint.textContent = 'faint';
    faint.style.cssText = 'color: #ccc; background: #fff; font-size: 14px';
    element.append(field, faint);
  });
  const rules = (await findingsInPanel(page)).map((finding) => finding.split(':')[0]);
  expect(rules).toEqual(expect.arrayContaining(['label', 'color-contrast']));
});

const openOwnPage = async (path: string): Promise<Page> => {
  const page = await fixture.browser.newPage();
  await page.goto(`chrome-extension://${fixture.browser.extensionId}${path}`);
  await page.getByRole('heading').first().waitFor();
  return page;
};

test.for([
  ['/popup.html', 'light'],
  ['/popup.html', 'dark'],
  ['/welcome.html', 'light'],
  ['/welcome.html', 'dark'],
] as const)('axe finds nothing in %s (%s)', async ([path, colorScheme]) => {
  const page = await openOwnPage(path);
  await page.emulateMedia({ colorScheme });
  if (path === '/welcome.html') await panelPageOf(page).current.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  if (path === '/welcome.html') expect(await findingsInPanel(page)).toEqual([]);
});

test('The panel can be used by name and role alone, from the keyboard alone', async () => {
  const { page, panel, search, videoTime } = await openTalk(fixture);
  await search.focus();
  await page.keyboard.type('grizzly');
  await expect.poll(() => panel.locator('[data-hit-current]').count()).toBe(1);
  const hit = Number(await panel.locator('[data-hit-current]').getAttribute('data-start'));
  // On from the field into the list, which is one stop; then to the hit and there.
  const focusedStart = () =>
    panel.evaluate(() => Number((document.activeElement as HTMLElement).dataset.start ?? Number.NaN));
  for (let press = 0; press < 12 && Number.isNaN(await focusedStart()); press += 1)
    await page.keyboard.press('Tab');
  expect(await focusedStart()).not.toBeNaN();
  await page.keyboard.press('Home');
  const steps = mlopsTalk.cues.findIndex(({ start }) => start === hit);
  for (let page12 = 0; page12 < Math.floor(steps / 12); page12 += 1) await page.keyboard.press('PageDown');
  for (let step = 0; step < steps % 12; step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(videoTime).toBe(hit);
});

test('Lines and the status say what they are', async () => {
  const { panel, list } = await openTalk(fixture);
  expect(await list.getAttribute('aria-label')).toContain('Lines of the transcript');
  expect(await panel.getByRole('status').getAttribute('class')).toBe('visually-hidden');
});

test('Where the system chooses the colours, the panel’s element in the page takes them too', async () => {
  const { page } = await openTalk(fixture);
  const colour = () =>
    page.locator('sidecue-panel').evaluate((element) => {
      // Its variables have names that a page does not know.
      const styles = [...element.computedStyleMap()];
      return styles
        .find(([name]) => /^--own-[\d-]+-bg$/.test(name))?.[1]
        .toString()
        .trim();
    });
  expect(await colour()).toMatch(/./);
  expect(await colour()).not.toBe('Canvas');
  await page.emulateMedia({ forcedColors: 'active' });
  await expect.poll(colour).toBe('Canvas');
});
