import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dragSlowly } from '../browsers/drag';
import { useChromium } from '../browsers/fixture';
import { inPanelFrame, waitForPanelFrame } from '../browsers/panel-frame';
import { podcastHosts } from '../standin/podcasts/hosts';
import { act, cardOf, panelOf, putOver } from './overlay-page';

const fixture = useChromium(undefined, { hosts: podcastHosts });
const blog = 'https://www.wandb.com/podcast/vicki-boykis';

async function open(address = blog): Promise<Page> {
  const page = await fixture.browser.newPage();
  await page.goto(address);
  // What a test has left behind is another test's surprise.
  const worker = await fixture.browser.serviceWorker();
  await worker.evaluate(`chrome.storage.local.clear()`);
  await putOver(fixture.browser, page);
  return page;
}

async function openPanel(): Promise<Page> {
  const page = await open();
  await panelOf(page).getByRole('heading').first().waitFor();
  return page;
}

const boxOf = async (page: Page) => (await panelOf(page).boundingBox())!;
const violations = async (page: Page) => {
  const frame = await waitForPanelFrame(page);
  await frame.evaluate(axe.source);
  const found = (await frame.evaluate(`axe.run({ include: ['.overlay'] })`)) as axe.AxeResults;
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

test('It is dragged by its header, docks at a side, and stands there again after a reload', async () => {
  const page = await openPanel();
  const before = await boxOf(page);
  const title = panelOf(page).getByRole('heading').first();
  const grip = (await title.boundingBox())!;
  const gripAt = async () => {
    const { x, y } = (await title.boundingBox())!;
    return { x: x + 40, y: y + 10 };
  };
  const box = () => boxOf(page);
  const from = await gripAt();
  await dragSlowly(page, from, { x: from.x - 300, y: from.y - 150 }, 20, box);
  await expect.poll(box).toEqual({ ...before, x: before.x - 300, y: before.y - 150 });
  expect((await title.boundingBox())!.x).toBe(grip.x - 300);
  const again = await gripAt();
  await dragSlowly(page, again, { x: again.x - before.x + 300, y: again.y }, 20, box);
  const docked = { x: 0, y: 0, width: before.width, height: 800 };
  await expect.poll(() => boxOf(page)).toEqual(docked);

  await page.reload();
  await putOver(fixture.browser, page);
  await panelOf(page).waitFor();
  await expect.poll(() => boxOf(page)).toEqual(docked);
});

test('It is resized at any corner, stays inside the window, and comes back when the window grows', async () => {
  const page = await openPanel();
  const before = await boxOf(page);
  const grown = {
    x: before.x - 100,
    y: before.y - 60,
    width: before.width + 100,
    height: before.height + 60,
  };
  const corner = { x: before.x + 6, y: before.y + 6 };
  await dragSlowly(page, corner, { x: corner.x - 100, y: corner.y - 60 }, 2, () => boxOf(page));
  await expect.poll(() => boxOf(page)).toEqual(grown);
  await page.setViewportSize({ width: 300, height: 400 });
  await expect.poll(() => boxOf(page)).toEqual({ x: 0, y: 0, width: 300, height: 400 });
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(() => boxOf(page)).toEqual(grown);
});

test('Keys alone move, resize, dock and minimise it, and each is announced', async () => {
  const page = await openPanel();
  const before = await boxOf(page);
  const said = inPanelFrame(page, (frame) => frame.locator('[role="log"]'));
  await panelOf(page)
    .getByRole('button', { name: /^Move the transcript/ })
    .focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => boxOf(page)).toEqual({ ...before, x: before.x - 16, y: before.y - 96 });
  await expect.poll(() => said.textContent()).toBe('846 pixels from the left, 168 from the top');

  await inPanelFrame(page, (frame) => frame.getByRole('button', { name: /^Size of the transcript/ })).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => boxOf(page))
    .toMatchObject({ width: before.width + 16, height: before.height + 16 });
  await expect.poll(() => said.textContent()).toBe('418 by 536 pixels');

  await panelOf(page).getByRole('button', { name: 'Options' }).press('Enter');
  const item = panelOf(page).getByRole('menuitemcheckbox', { name: 'Dock to the right' });
  const isFocused = () => item.evaluate((element) => element.matches(':focus'));
  await item.waitFor();
  while (!(await isFocused())) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => boxOf(page)).toMatchObject({ x: 1280 - 418, y: 0, height: 800 });
  await expect.poll(() => said.textContent()).toBe('Docked to the right');

  await panelOf(page).getByRole('button', { name: 'Minimise transcript' }).press('Enter');
  await expect.poll(() => boxOf(page)).toMatchObject({ height: 44 });
  await panelOf(page).getByRole('button', { name: 'Open transcript' }).press('Enter');
  await expect.poll(() => boxOf(page)).toMatchObject({ height: 800 });
});

test('Minimised it is one line with the words being said, and a button that stops them', async () => {
  const page = await openPanel();
  await act(page, `player.currentTime = 690`);
  const lit = panelOf(page).locator('[aria-current="true"]');
  await expect.poll(async () => Number(await lit.getAttribute('data-start'))).toBeGreaterThan(680);
  const words = await lit.locator('.words').textContent();
  await panelOf(page).getByRole('button', { name: 'Minimise transcript' }).click();
  const line = panelOf(page).locator('.now-line');
  await expect.poll(() => line.textContent()).toBe(words);
  await act(page, `player.currentTime = 710, player.play()`);
  await expect.poll(() => line.textContent()).not.toBe(words);
  await line.locator('b').waitFor();
  await panelOf(page).getByRole('button', { name: 'Pause' }).click();
  await expect.poll(() => act(page, 'player.paused')).toBe(true);
});

test('The progress bar says where the talk is, seeks by keys and pointer, and shows the hits', async () => {
  const page = await openPanel();
  const bar = panelOf(page).getByRole('slider', { name: 'Position' });
  await act(page, `player.currentTime = 600`);
  await expect.poll(() => bar.getAttribute('aria-valuetext')).toBe('10:00 of 34:02');
  const time = () => act(page, 'player.currentTime');
  await bar.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(time).toBe(605);
  await page.keyboard.press('PageDown');
  await expect.poll(time).toBe(545);
  await page.keyboard.press('Home');
  await expect.poll(time).toBe(0);
  const { x, y, width, height } = (await bar.boundingBox())!;
  await page.mouse.click(x + width / 2, y + height / 2);
  await expect.poll(time).toBeCloseTo(1021, -1);

  await panelOf(page).getByRole('searchbox', { name: 'Search transcript' }).fill('machine learning');
  const progress = panelOf(page).locator('.progress');
  const mark = progress.locator('.heat-mark');
  await expect.poll(() => mark.count()).toBeGreaterThan(3);
  const title = (await mark.last().getAttribute('title')) ?? '';
  const [minutes = 0, seconds = 0] = title.split(' ')[0]!.split(':').map(Number);
  // By its title: what sounds alike comes later, and another may be the last then.
  await progress.getByTitle(title, { exact: true }).click();
  await expect.poll(async () => Math.floor(Number(await time()))).toBe(minutes * 60 + seconds);
});

test('No key typed into it reaches the page, and the page keeps its own', async () => {
  const page = await openPanel();
  const field = panelOf(page).getByRole('searchbox', { name: 'Search transcript' });
  await field.click();
  await page.keyboard.type('k hyperparameter');
  expect(await field.inputValue()).toBe('k hyperparameter');
  await page.keyboard.press('Escape');
  expect(await field.inputValue()).toBe('');
  await panelOf(page).getByRole('button', { name: 'Forward 30 seconds' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await expect.poll(() => act(page, 'player.currentTime')).toBe(60);
  await page.keyboard.press('Tab');
  expect(await act(page, `document.activeElement.localName`)).toBe('sidecue-panel');
  expect(await act(page, 'heardKeys')).toEqual([]);
  await page.locator('#comment').press('a');
  expect(await act(page, 'heardKeys')).toEqual(['keydown a', 'keypress a', 'keyup a']);
});

test('It goes along into what fills the screen, and back', async () => {
  const page = await openPanel();
  const parent = () => act(page, `document.querySelector('sidecue-panel')?.parentElement?.id`);
  const play = panelOf(page).getByRole('button', { name: 'Play', exact: true });
  await act(page, `box.requestFullscreen()`);
  await expect.poll(parent).toBe('box');
  await play.click({ trial: true });
  await act(page, `document.exitFullscreen()`);
  await expect.poll(() => act(page, `Boolean(document.fullscreenElement)`)).toBe(false);
  await expect
    .poll(() => act(page, `document.querySelector('sidecue-panel').parentElement.localName`))
    .toBe('body');
  await play.click({ trial: true });
});

test('A page that throws everything out of its body does not lose it', async () => {
  const page = await openPanel();
  await act(page, `document.querySelector('sidecue-panel').remove()`);
  await panelOf(page).getByRole('heading').first().waitFor();
});

test.for(['light', 'dark'] as const)(
  'Panel, line and questions have no accessibility faults (%s)',
  async (colorScheme) => {
    const page = await openPanel();
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
    await panelOf(page).getByRole('button', { name: 'Speed: 1×' }).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panelOf(page).getByRole('button', { name: 'Minimise transcript' }).click();
    expect(await violations(page)).toEqual([]);
    await panelOf(page).getByRole('button', { name: 'Open transcript' }).click();
    await panelOf(page).getByRole('button', { name: 'Options' }).click();
    await panelOf(page).getByRole('menuitem', { name: 'Another transcript…' }).click();
    await cardOf(page).waitFor();
    expect(await violations(page)).toEqual([]);
    await cardOf(page).getByRole('button', { name: 'Choose from the library' }).click();
    await cardOf(page).getByRole('listitem').first().waitFor();
    expect(await violations(page)).toEqual([]);
  },
);

test('At 300 px every control can be seen, also from right to left', async () => {
  const page = await openPanel();
  await page.setViewportSize({ width: 300, height: 500 });
  for (const direction of ['ltr', 'rtl']) {
    const frame = await waitForPanelFrame(page);
    await frame.evaluate(`document.documentElement.dir = '${direction}'`);
    const outside = () =>
      frame.evaluate(
        `[...document.querySelectorAll('button:not(.corner, [aria-hidden] *), input')]
        .map((element) => [element.ariaLabel ?? element.textContent, element.getBoundingClientRect()])
        .filter(([, { left, right }]) => left < 0 || right > innerWidth)
        .map(([name]) => name)`,
      );
    await expect.poll(outside, { message: direction }).toEqual([]);
  }
});
