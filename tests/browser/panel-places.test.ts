import { expect, test } from 'vitest';
import { useChromium } from '../browsers/fixture';
import type { Variant } from '../standin/page/variants';
import { openTalk, type PanelPage, panelPageOf } from './panel-page';
import { sharedTalk } from './shared-talk';
import { devrelTalk, mlopsTalk } from './talks';

const fixture = useChromium();

/** Where the panel's element stands: its parent, its place among its siblings, and how it is docked. */
const placeOf = ({ page }: PanelPage) =>
  page.evaluate(() => {
    const hosts = document.querySelectorAll<HTMLElement>('sidecue-panel');
    const [host] = hosts;
    if (hosts.length !== 1 || !host) return `${hosts.length} panels`;
    const { parentElement } = host;
    const isFirst = parentElement!.firstElementChild === host;
    return `${host.dataset.dock} in ${parentElement!.id || parentElement!.localName}${isFirst ? ', first' : ''}`;
  });

/** Whether the middle of the panel can be seen and clicked. */
const isOnTop = ({ page }: PanelPage) =>
  page.locator('sidecue-panel').evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + Math.min(height, innerHeight - top) / 2];
    return document.elementFromPoint(x, y)?.localName === 'sidecue-panel';
  });

/** Seeks with the first line in view, to see that the panel works where it stands. */
async function seeksFromHere({ line, seekVideo, videoTime, currentStart }: PanelPage): Promise<void> {
  await seekVideo(600);
  await expect.poll(currentStart).toBe(600);
  const index = mlopsTalk.cues.findIndex(({ start }) => start > 602);
  await line(index).click();
  await expect.poll(videoTime).toBe(mlopsTalk.cues[index]!.start);
}

test('On two columns the panel is the first thing in the right column', async () => {
  const panelPage = await sharedTalk(fixture);
  expect(await placeOf(panelPage)).toBe('column in secondary-inner, first');
  const box = (await panelPage.panel.boundingBox())!;
  expect(box.width).toBeGreaterThanOrEqual(300);
  expect(await isOnTop(panelPage)).toBe(true);
  await seeksFromHere(panelPage);
});

test('On the grid kind of page it stands there too, goes below the player on one column, and follows to the next video', async () => {
  const panelPage = await openTalk(fixture, { variants: ['paused', 'grid'] });
  const { page, panel } = panelPage;
  await expect.poll(() => placeOf(panelPage)).toBe('column in secondary-inner, first');
  await seeksFromHere(panelPage);
  await page.setViewportSize({ width: 900, height: 800 });
  await expect.poll(() => placeOf(panelPage)).toBe('below in below, first');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => placeOf(panelPage)).toBe('column in secondary-inner, first');
  await page.evaluate((id) => window.standIn.navigate(id), devrelTalk.videoId);
  await panel.getByRole('heading', { name: devrelTalk.title }).waitFor();
  await expect.poll(() => placeOf(panelPage)).toBe('column in secondary-inner, first');
});

test('On one column it stands below the player, and goes back to the right column with it', async () => {
  const panelPage = await sharedTalk(fixture);
  const { page, search } = panelPage;
  await search.fill('grizzly');
  await page.setViewportSize({ width: 900, height: 800 });
  await expect.poll(() => placeOf(panelPage)).toBe('below in below, first');
  await expect.poll(() => isOnTop(panelPage)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => placeOf(panelPage)).toBe('column in secondary-inner, first');
  // The same panel all along, with what was being done in it.
  expect(await search.inputValue()).toBe('grizzly');
});

test('Below the player in a low window its head and its foot are seen together, with most of it text', async () => {
  const { page, panel, list } = await sharedTalk(fixture);
  await page.setViewportSize({ width: 640, height: 400 });
  const heightOf = async (element: typeof list) => (await element.boundingBox())!.height;
  const mastheadPx = 56;
  await expect.poll(() => heightOf(panel)).toBeLessThanOrEqual(400 - mastheadPx);
  expect((await heightOf(list)) / (await heightOf(panel))).toBeGreaterThan(0.5);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => heightOf(panel)).toBe(520);
});

test('In theatre mode it floats over the page, and goes back', async () => {
  const panelPage = await sharedTalk(fixture);
  const { page } = panelPage;
  await page.evaluate(() => window.standIn.setTheatre(true));
  await expect.poll(() => placeOf(panelPage)).toMatch(/^floating in body/);
  await expect.poll(() => isOnTop(panelPage)).toBe(true);
  await seeksFromHere(panelPage);
  await page.evaluate(() => window.standIn.setTheatre(false));
  await expect.poll(() => placeOf(panelPage)).toBe('column in secondary-inner, first');
});

test('Floating in a window of 640 × 400, more than half of it is text', async () => {
  const panelPage = await sharedTalk(fixture, { view: 'lines' });
  const { page, panel, list } = panelPage;
  await page.setViewportSize({ width: 640, height: 400 });
  await page.evaluate(() => window.standIn.setTheatre(true));
  await expect.poll(() => placeOf(panelPage)).toMatch(/^floating in body/);
  const heightOf = async (element: typeof list) => (await element.boundingBox())!.height;
  await expect.poll(async () => (await heightOf(list)) / (await heightOf(panel))).toBeGreaterThan(0.5);
  await page.evaluate(() => window.standIn.setTheatre(false));
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => placeOf(panelPage)).toBe('column in secondary-inner, first');
});

test('In full screen it floats over the picture and can be used', async () => {
  const panelPage = await sharedTalk(fixture);
  const { page } = panelPage;
  await page.evaluate(() => window.standIn.setFullscreen(true));
  await expect.poll(() => placeOf(panelPage)).toMatch(/^floating in body/);
  await expect.poll(() => isOnTop(panelPage)).toBe(true);
  await seeksFromHere(panelPage);
  await page.evaluate(() => window.standIn.setFullscreen(false));
  await expect.poll(() => placeOf(panelPage)).toBe('column in secondary-inner, first');
});

test('Where the player alone is in full screen, the panel moves into it', async () => {
  const panelPage = await openTalk(fixture, { variants: ['unknown-layout'] });
  const { page } = panelPage;
  await page.locator('.x-stage').evaluate((stage) => {
    stage.id = 'stage';
    return stage.requestFullscreen();
  });
  await expect.poll(() => placeOf(panelPage)).toBe('floating in stage');
  await expect.poll(() => isOnTop(panelPage)).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(() => placeOf(panelPage)).toMatch(/^floating in body/);
});

test('On a layout nobody knows it floats, works, and says which place is missing', async () => {
  const page = await fixture.browser.newPage();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(fixture.standIn.watchAddress(mlopsTalk.videoId, { variants: ['unknown-layout'] }));
  const panelPage = panelPageOf(page);
  const { panel, line } = panelPage;
  await panel.getByText('YouTube’s layout has changed').waitFor();
  await page.bringToFront();
  expect(await placeOf(panelPage)).toMatch(/^floating in body/);
  expect(await isOnTop(panelPage)).toBe(true);
  await line(3).click();
  await expect
    .poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime))
    .toBe(mlopsTalk.cues[3]!.start);
  await panel.getByRole('button', { name: 'Copy report' }).click();
  await panel.getByText('Copied').waitFor();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('“watch page”'.replaceAll(/[“”]/g, '"'));
  expect(report).toContain('/watch');
  expect(report).not.toContain(mlopsTalk.videoId);
});

test('A known page that has lost its right column is named too, and the panel still works', async () => {
  const panelPage = await openTalk(fixture);
  const { page, panel } = panelPage;
  await page.evaluate(() => {
    for (const name of ['secondary', 'secondary-inner']) {
      for (const element of document.querySelectorAll(`ytd-watch-flexy:not([hidden]) #${name}`))
        element.id = 'x';
    }
    window.standIn.setTheatre(true);
    window.standIn.setTheatre(false);
  });
  await panel.getByText('YouTube’s layout has changed').waitFor();
  expect(await placeOf(panelPage)).toMatch(/^floating/);
  await seeksFromHere(panelPage);
});

test('Thrown out of the column by the page, again and again, the panel comes back as it was', async () => {
  const panelPage = await openTalk(fixture, { at: '600' });
  const { page, list, search, scrollTop, scrollRest, pill } = panelPage;
  await list.hover();
  await page.mouse.wheel(0, 1500);
  await pill.waitFor();
  await scrollRest();
  const top = await scrollTop();
  await search.focus();
  // What is open is kept once it has rested for a tenth of a second.
  await page.waitForTimeout(500);
  for (const round of [1, 2, 3]) {
    await page.evaluate(() => window.standIn.removeStrangers());
    await expect
      .poll(() => placeOf(panelPage), { message: `${round}` })
      .toBe('column in secondary-inner, first');
    // The line that was looked at stands where it stood, to within a line's height.
    await expect.poll(async () => Math.abs((await scrollTop()) - top)).toBeLessThan(28);
    await expect.poll(() => search.evaluate((field) => field === document.activeElement)).toBe(true);
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('sidecue-panel');
    await page.waitForTimeout(500);
  }
  await page.keyboard.press('k');
  await expect.poll(() => search.inputValue()).toBe('k');
  expect(await page.evaluate(() => window.standIn.keys)).toEqual([]);
});

test('Where the page will not have it in the column, the panel floats in the end', async () => {
  const panelPage = await openTalk(fixture, { at: '600' });
  const { page, panel } = panelPage;
  await page.evaluate(() => {
    const column = document.querySelector('ytd-watch-flexy:not([hidden]) #secondary-inner')!;
    const throwOut = () => {
      for (const element of column.querySelectorAll('sidecue-panel')) element.remove();
    };
    new MutationObserver(throwOut).observe(column, { childList: true });
    throwOut();
  });
  await expect.poll(() => placeOf(panelPage)).toMatch(/^floating in body/);
  await panel.getByText('YouTube’s layout has changed').waitFor();
  await seeksFromHere(panelPage);
});

test.for<[string, Variant[]]>([
  ['dark', ['dark', 'paused', 'keeps-strangers']],
  ['light', ['paused', 'keeps-strangers']],
])('It opens %s as YouTube is, and turns with it', async ([theme, variants]) => {
  const { page, panel } = await openTalk(fixture, { variants });
  const brightness = () =>
    panel.evaluate((element) => {
      const [red, green, blue] = getComputedStyle(element).backgroundColor.match(/\d+/g)!.map(Number);
      return red! + green! + blue! > 384 ? 'light' : 'dark';
    });
  const other = theme === 'dark' ? 'light' : 'dark';
  expect(await brightness()).toBe(theme);
  await page.evaluate((dark) => window.standIn.setDark(dark), other === 'dark');
  await expect.poll(brightness).toBe(other);
});

test('Type keeps its size though the page’s root type is 10 px', async () => {
  const { line } = await sharedTalk(fixture);
  expect(await line(3).evaluate((element) => getComputedStyle(element).fontSize)).toBe('14px');
});

test('At 300 px nothing sticks out', async () => {
  const { page, panel, search } = await openTalk(fixture, { at: '600' });
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('#secondary, #secondary-inner')) {
      element.style.width = '300px';
      element.style.minWidth = '300px';
    }
  });
  await search.fill('machine learning');
  await expect.poll(async () => Math.round((await panel.boundingBox())!.width)).toBeLessThanOrEqual(300);
  const overflows = await panel.evaluate((element) => {
    const frame = element.getBoundingClientRect();
    return [...element.querySelectorAll('*')]
      .filter((child) => child.checkVisibility() && !child.closest('.visually-hidden'))
      .filter((child) => {
        const { left, right, width } = child.getBoundingClientRect();
        return width > 0 && (left < frame.left - 1 || right > frame.right + 1);
      })
      .map((child) => child.className);
  });
  expect(overflows).toEqual([]);
});
