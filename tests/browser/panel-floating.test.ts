import { expect, test } from 'vitest';
import { dragSlowly } from '../browsers/drag';
import { useChromium } from '../browsers/fixture';
import { inPanelFrame, waitForPanelFrame } from '../browsers/panel-frame';
import { axeFindings } from './axe';
import { openTalk, type PanelPage } from './panel-page';
import { mlopsTalk } from './talks';

const fixture = useChromium();

const edgesOf = ({ page }: PanelPage, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { left, top, right, bottom, height } = element.getBoundingClientRect();
    return { left, top, right, bottom, height };
  });
const host = (panelPage: PanelPage) => edgesOf(panelPage, 'sidecue-panel');

/** How the panel's element stands to the picture: inside it and off its controls, or what is wrong. */
async function stand(panelPage: PanelPage): Promise<string> {
  const panel = await host(panelPage);
  const picture = await edgesOf(panelPage, '#movie_player');
  const controls = await edgesOf(panelPage, '#movie_player .ytp-chrome-bottom');
  const isInside = panel.left >= picture.left && panel.right <= picture.right && panel.top >= picture.top;
  return !isInside ? 'outside the picture' : panel.bottom > controls.top ? 'over the controls' : 'right';
}

/** Drags the panel by its heading, in steps that stay over it. */
async function drag(panelPage: PanelPage, dx: number, dy: number): Promise<void> {
  const { x, y } = (await panelPage.panel.locator('h2').boundingBox())!;
  const from = { x: x + 120, y: y + 8 };
  await dragSlowly(panelPage.page, from, { x: from.x + dx, y: from.y + dy }, 50, () => host(panelPage));
}

/** How far the row with the ways back stands below the end of the lit line, in CSS pixels. */
const pillsBelow = ({ panel }: PanelPage) =>
  panel.evaluate((element) => {
    const bottomOf = (selector: string) => element.querySelector(selector)!.getBoundingClientRect();
    return bottomOf('.pills').top - bottomOf('[aria-current="true"]').bottom;
  });

test('Over a picture the panel is moved, becomes a line and a panel again, and stands there after a reload', {
  timeout: 120_000,
}, async () => {
  const panelPage = await openTalk(fixture, { at: '600' });
  const { page, panel, search, line, wayBack, currentStart } = panelPage;
  const move = panel.getByRole('button', { name: /^Move the transcript/ });
  const minimise = panel.getByRole('button', { name: 'Minimise transcript' });
  const open = panel.getByRole('button', { name: 'Open transcript' });
  await expect.poll(currentStart).toBe(600);
  const index = mlopsTalk.cues.findIndex(({ start }) => start > 605);
  await line(index).click();
  await wayBack.waitFor();
  await line(index).press('Shift+F10');
  await panel.getByRole('menuitem', { name: 'Add a note' }).click();
  const note = panel.getByRole('textbox', { name: /^Note at/ });
  await note.fill('half of it');

  // In theatre mode.
  await page.evaluate(() => window.standIn.setTheatre(true));
  await move.waitFor();
  await expect.poll(() => host(panelPage)).toMatchObject({ left: 904, right: 1264 });
  expect(await stand(panelPage)).toBe('right');
  expect(await note.inputValue()).toBe('half of it');
  const before = await host(panelPage);
  await drag(panelPage, -400, 100);
  const dragged = await host(panelPage);
  expect(dragged.left).toBe(before.left - 400);
  expect(dragged.bottom).toBeGreaterThan(before.bottom);
  expect(await stand(panelPage)).toBe('right');
  await move.focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(() => host(panelPage)).toMatchObject({ left: dragged.left, top: dragged.top - 96 });

  // One line, whose words are those of the voice. The keyboard stays in it.
  await minimise.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => open.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  // Whoever was writing goes on writing.
  await expect.poll(() => note.evaluate((field) => field === document.activeElement)).toBe(true);
  await minimise.click();
  const words = panel.locator('.now-line');
  await expect.poll(() => words.textContent()).toBe(mlopsTalk.cues[index]!.text);
  await expect.poll(() => host(panelPage)).toMatchObject({ left: 360, height: 44 });
  expect(await stand(panelPage)).toBe('right');
  expect(await axeFindings(await waitForPanelFrame(page), '#app')).toEqual([]);
  await move.press('Shift+ArrowRight');
  await expect.poll(() => host(panelPage)).toMatchObject({ left: 456 });
  const strip = await host(panelPage);
  await panel.getByRole('button', { name: 'Search transcript' }).click();
  await expect.poll(() => search.evaluate((field) => field === document.activeElement)).toBe(true);
  await search.fill('grizzly');
  await expect.poll(() => host(panelPage)).toMatchObject({ left: dragged.left, top: dragged.top - 96 });
  await minimise.click();
  await open.click();
  expect(await search.inputValue()).toBe('grizzly');
  expect(await note.inputValue()).toBe('half of it');
  expect(await wayBack.count()).toBe(1);
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await search.press('Escape');
  await minimise.click();

  // Full screen has places of its own, and nothing light.
  await page.evaluate(() => window.standIn.setFullscreen(true));
  await expect.poll(() => host(panelPage)).toMatchObject({ right: 1264, height: 440 });
  expect(await stand(panelPage)).toBe('right');
  const root = inPanelFrame(page, (frame) => frame.locator('html'));
  await expect.poll(() => root.getAttribute('data-theme')).toBe('dark');
  await move.press('Shift+ArrowLeft');
  await expect.poll(() => host(panelPage)).toMatchObject({ right: 1168 });
  const inFull = await host(panelPage);
  // The ways back have a row of their own, in both views.
  for (const view of ['Lines', 'Paragraphs']) {
    await panel.getByRole('button', { name: 'Options' }).click();
    await panel.getByRole('menuitemradio', { name: view }).click();
    await expect.poll(() => panel.locator('.paragraphs').count()).toBe(view === 'Lines' ? 0 : 1);
    await expect.poll(() => pillsBelow(panelPage), { message: view }).toBeGreaterThanOrEqual(0);
  }
  await page.evaluate(() => window.standIn.setFullscreen(false));
  await expect.poll(() => host(panelPage)).toEqual(strip);
  await expect.poll(() => root.getAttribute('data-theme')).toBe('light');

  await page.reload();
  await page.evaluate(() => window.standIn.setTheatre(true));
  await expect.poll(() => host(panelPage)).toEqual(strip);
  await open.waitFor();
  await page.evaluate(() => window.standIn.setFullscreen(true));
  await expect.poll(() => host(panelPage)).toEqual(inFull);
});

test('Docked in theatre mode and full screen it stands beside the picture, which has its width back afterwards', async () => {
  const panelPage = await openTalk(fixture, { at: '600' });
  const { page, panel } = panelPage;
  const stage = page.locator('ytd-watch-flexy:not([hidden]) #full-bleed-container');
  const dock = async (name: string) => {
    await panel.getByRole('button', { name: 'Options' }).click();
    await panel.getByRole('menuitemcheckbox', { name }).click();
  };
  /** The widths of picture, video, controls and panel, and how far the panel is from the picture's edges. */
  const layout = async () => {
    const [own, picture, video, controls] = [
      await host(panelPage),
      await edgesOf(panelPage, '#movie_player'),
      await edgesOf(panelPage, '#movie_player video'),
      await edgesOf(panelPage, '#movie_player .ytp-chrome-bottom'),
    ];
    return {
      picture: picture.right - picture.left,
      video: video.right - video.left,
      isClear: controls.right <= own.left || controls.left >= own.right,
      side: own.left === picture.right ? 'right' : own.right === picture.left ? 'left' : 'over',
      isAsHigh: own.top === picture.top && own.bottom === picture.bottom,
    };
  };
  const beside = (side: string) => ({ picture: 920, video: 920, isClear: true, side, isAsHigh: true });

  await page.evaluate(() => window.standIn.setTheatre(true));
  await panel.getByRole('button', { name: 'Minimise transcript' }).waitFor();
  await dock('Dock to the right');
  await expect.poll(layout).toEqual(beside('right'));
  await dock('Dock to the left');
  await expect.poll(layout).toEqual(beside('left'));
  // A picture that would become too narrow gives nothing: the panel lies over its edge, above the controls.
  await page.setViewportSize({ width: 820, height: 800 });
  await expect.poll(layout).toMatchObject({ picture: 820, video: 820, side: 'over' });
  expect(await stand(panelPage)).toBe('right');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(layout).toEqual(beside('left'));

  await page.evaluate(() => window.standIn.setFullscreen(true));
  await expect.poll(layout).toMatchObject({ picture: 1280, side: 'over' });
  await dock('Dock to the right');
  await expect.poll(layout).toEqual(beside('right'));
  await page.evaluate(() => window.standIn.setFullscreen(false));
  await expect.poll(layout).toEqual(beside('left'));
  await dock('Float');
  await expect.poll(layout).toMatchObject({ picture: 1280, video: 1280, side: 'over' });
  await dock('Dock to the right');
  await expect.poll(layout).toEqual(beside('right'));
  await page.evaluate(() => window.standIn.setTheatre(false));
  await expect.poll(() => stage.getAttribute('style')).toBe('');
});
