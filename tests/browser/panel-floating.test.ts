import { expect, test } from 'vitest';
import { dragSlowly } from '../browsers/drag';
import { useChromium } from '../browsers/fixture';
import { waitForPanelFrame } from '../browsers/panel-frame';
import { axeFindings } from './axe';
import { openTalk, type PanelPage, panelPageOf } from './panel-page';

const fixture = useChromium();

type Edges = Record<'left' | 'top' | 'right' | 'bottom', number>;

const edgesOf = ({ page }: PanelPage, selector: string): Promise<Edges> =>
  page.locator(selector).evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });
const host = (panelPage: PanelPage) => edgesOf(panelPage, 'sidecue-panel');

/** How the panel's element stands to the picture: inside it and off its controls, or what is wrong. */
async function stand(panelPage: PanelPage): Promise<string> {
  const panel = await host(panelPage);
  const picture = await edgesOf(panelPage, '#movie_player');
  const controls = await edgesOf(panelPage, '.ytp-chrome-bottom');
  const isInside = panel.left >= picture.left && panel.right <= picture.right && panel.top >= picture.top;
  return !isInside ? 'outside the picture' : panel.bottom > controls.top ? 'over the controls' : 'right';
}

const grip = ({ panel }: PanelPage) => panel.getByRole('button', { name: /^Move the transcript/ });

/** Drags the panel by its handle. */
async function drag(panelPage: PanelPage, dx: number, dy: number): Promise<void> {
  const { x, y } = (await grip(panelPage).boundingBox())!;
  const from = { x: x + 10, y: y + 10 };
  await dragSlowly(panelPage.page, from, { x: from.x + dx, y: from.y + dy }, 60, () => host(panelPage));
}

test('In theatre mode and full screen the panel is moved, made a line, and stands there again after a reload', async () => {
  const panelPage = await openTalk(fixture, { at: '600' });
  const { page, panel, search, pill, currentStart, list } = panelPage;
  await expect.poll(currentStart).toBe(600);
  await page.screenshot({ path: '/tmp/shots/0.png' });
  await page.evaluate(() => window.standIn.setTheatre(true));
  await expect.poll(() => stand(panelPage)).toBe('right');
  await grip(panelPage).waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/shots/1.png' });
  await drag(panelPage, -500, 2000);
  expect(await stand(panelPage)).toBe('right');
  await page.screenshot({ path: '/tmp/shots/2.png' });
  await panel.getByRole('button', { name: 'Minimise transcript' }).click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/shots/3.png' });
  const frame = await waitForPanelFrame(page);
  console.log(await axeFindings(frame, '#app'));
  await page.evaluate(() => window.standIn.setFullscreen(true));
  await page.waitForTimeout(800);
  await page.screenshot({ path: '/tmp/shots/4.png' });
  await drag(panelPage, -5000, -2000);
  await page.screenshot({ path: '/tmp/shots/5.png' });
  await panel.getByRole('button', { name: 'Minimise transcript' }).click();
  await page.waitForTimeout(800);
  await page.screenshot({ path: '/tmp/shots/6.png' });
  await page.evaluate(() => window.standIn.setFullscreen(false));
  await page.waitForTimeout(800);
  await page.evaluate(() => window.scrollTo(0, 500));
  await page.waitForTimeout(800);
  await page.screenshot({ path: '/tmp/shots/7.png' });
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.evaluate(() => window.standIn.setTheatre(false));
  await page.waitForTimeout(800);
  await page.screenshot({ path: '/tmp/shots/8.png' });
});
