import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import { podcastHosts } from '../standin/podcasts/hosts';
import { panelOf, putOver } from './overlay-page';
import { openTalk } from './panel-page';
import { mlopsTalk } from './talks';

const fixture = useChromium(undefined, { hosts: podcastHosts });

/** How a page puts everything out of use, and how it takes that back. */
const harms = [
  [
    'a modal dialog',
    `window.box = document.body.appendChild(document.createElement('dialog')); box.showModal()`,
    'box.close()',
  ],
  [
    'a modal dialog in a closed root',
    `window.box = document.createElement('dialog');
     document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' }).append(box);
     box.showModal()`,
    'box.remove()',
  ],
  ['an inert root', 'document.documentElement.inert = true', 'document.documentElement.inert = false'],
] as const;

const message = (panel: Locator) => panel.getByText('The page has put the transcript out of use');

/** Presses what is drawn there, as somebody does who looks at the screen. */
async function pressIn(page: Page): Promise<void> {
  const { x, y, width, height } = (await page.locator('sidecue-panel').boundingBox())!;
  await page.mouse.click(x + width / 2, y + height / 3);
}

test.for(harms)(
  'A panel that the page puts out of use says so when it is pressed, and is whole again: %s',
  async ([, harm, end]) => {
    const { page, panel, line, videoTime } = await openTalk(fixture);
    await page.evaluate(harm);
    // Where it stands may have changed.
    await page.waitForTimeout(1500);
    await pressIn(page);
    await message(panel).waitFor();
    await page.evaluate(end);
    await message(panel).waitFor({ state: 'detached' });
    await page.waitForTimeout(1500);
    await line(3).click();
    await expect.poll(videoTime).toBe(mlopsTalk.cues[3]!.start);
  },
);

test('An overlay that the page puts out of use says so when a key should open its search, and is whole again', async () => {
  const page = await fixture.browser.newPage();
  await page.goto('https://www.wandb.com/podcast/vicki-boykis');
  await putOver(fixture.browser, page);
  const panel = panelOf(page);
  await panel.getByRole('heading').first().waitFor();
  await page.evaluate(harms[0][1]);
  const worker = await fixture.browser.serviceWorker();
  await worker.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((found) => found.url === url);
    await chrome.tabs.sendMessage(tab!.id!, { type: 'focus-search' });
  }, page.url());
  await message(panel).waitFor();
  await page.evaluate(harms[0][2]);
  await message(panel).waitFor({ state: 'detached' });
  await panel.getByRole('searchbox', { name: 'Search transcript' }).click();
});

test('A press on what covers the panel is none on the panel', async () => {
  const { page, panel } = await openTalk(fixture);
  await page.evaluate(() => {
    const cover = document.body.appendChild(document.createElement('div'));
    cover.style.cssText = 'position: fixed; inset: 0; z-index: 9999';
  });
  await pressIn(page);
  await page.waitForTimeout(500);
  expect(await message(panel).count()).toBe(0);
});

/** How a page fills the screen with something that cannot hold the panel, or in which only a closed root is drawn. */
const fullScreens = [
  ['a picture', `full = document.createElement('img')`],
  ['a canvas', `full = document.createElement('canvas')`],
  ['a frame', `full = document.createElement('iframe')`],
] as const;

test.for(fullScreens)(
  'Beside what fills the screen and holds nothing, the panel waits, and is whole again: %s',
  async ([, make]) => {
    const { page, panel, line, videoTime } = await openTalk(fixture);
    await panel.evaluate((element) => element.classList.add('same'));
    const inside = await page.evaluate(`{
    let full;
    ${make};
    document.body.append(full);
    full.requestFullscreen().then(() => new Promise((resolve) => setTimeout(resolve, 500)))
      .then(() => full.querySelectorAll('sidecue-panel').length);
  }`);
    expect(inside).toBe(0);
    await page.evaluate(() => document.exitFullscreen());
    await expect.poll(() => page.locator('sidecue-panel').getAttribute('data-dock')).toBe('column');
    await line(3).click();
    await expect.poll(videoTime).toBe(mlopsTalk.cues[3]!.start);
    expect(await panel.evaluate((element) => element.classList.contains('same'))).toBe(true);
  },
);

test.for(['open', 'closed'] as const)(
  'In the %s root of an element that fills the screen, the overlay can be used',
  async (mode) => {
    const page = await fixture.browser.newPage();
    await page.goto('https://www.wandb.com/podcast/vicki-boykis');
    await putOver(fixture.browser, page);
    const panel = panelOf(page);
    await panel.getByRole('heading').first().waitFor();
    const list = panel.locator('[role="list"]');
    await list.evaluate((element) => element.scrollTo(0, 900));
    await page.evaluate((rootMode) => {
      const host = document.body.appendChild(document.createElement('div'));
      host.attachShadow({ mode: rootMode }).append('A player', document.createElement('p'));
      return host.requestFullscreen();
    }, mode);
    await expect.poll(() => page.locator('body > sidecue-panel').count()).toBe(0);
    const field = panel.getByRole('searchbox', { name: 'Search transcript' });
    // Not `click`, which looks for what it presses and sees nothing of a closed root.
    await expect
      .poll(async () => {
        const { x, y } = (await field.boundingBox())!;
        await page.mouse.click(x + 20, y + 8);
        return field.evaluate((element) => element === document.activeElement);
      })
      .toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await expect.poll(() => page.locator('body > sidecue-panel').count()).toBe(1);
    expect(await list.evaluate((element) => element.scrollTop)).toBe(900);
    await field.click();
  },
);

test('A right column that is inert as a whole leaves the panel floating, and gets it back', async () => {
  const { page, line, videoTime } = await openTalk(fixture);
  const column = page.locator('ytd-watch-flexy:not([hidden]) #secondary');
  const dock = () => page.locator('sidecue-panel').getAttribute('data-dock');
  await column.evaluate((element) => element.toggleAttribute('inert'));
  await expect.poll(dock).toBe('floating');
  await line(3).click();
  await expect.poll(videoTime).toBe(mlopsTalk.cues[3]!.start);
  await column.evaluate((element) => element.toggleAttribute('inert'));
  await expect.poll(dock).toBe('column');
});
