import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { formatTime } from '../../lib/transcript/clock-text';
import { useChromium } from '../browsers/fixture';
import { nextLine, openTalk, type PanelPage, play } from './panel-page';
import { sharedTalk } from './shared-talk';
import { mlopsTalk } from './talks';

const fixture = useChromium();
const { cues } = mlopsTalk;

/** Start of the line where the reader looks: at a third of the list's height. */
const startInView = ({ list }: PanelPage) =>
  list.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const root = element.getRootNode() as ShadowRoot;
    const at = root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 3);
    return Number(at?.closest<HTMLElement>('[data-start]')?.dataset.start);
  });

async function swipe(page: Page, panelPage: PanelPage): Promise<void> {
  const box = (await panelPage.list.boundingBox())!;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const x = box.x + box.width / 2;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  await touch('touchStart', box.y + 300);
  for (const y of [280, 220, 120, 60]) await touch('touchMove', box.y + y);
  // Held still before it is lifted, so that the list does not glide on.
  await page.waitForTimeout(300);
  await touch('touchMove', box.y + 60);
  await touch('touchEnd', box.y + 60);
}

/** Ways in which a reader takes over. */
const takings: readonly (readonly [string, (panelPage: PanelPage) => Promise<void>])[] = [
  [
    'turns the wheel',
    async ({ list, page }) => {
      await list.hover();
      await page.mouse.wheel(0, 150);
    },
  ],
  ['swipes', (panelPage) => swipe(panelPage.page, panelPage)],
  [
    'drags the scroll bar',
    // Scroll bars are hidden in tests: all that is seen of one is that the list scrolls, again and again.
    async ({ list, pill }) => {
      await expect
        .poll(async () => {
          await list.evaluate((element) => element.scrollBy(0, 40));
          return pill.count();
        })
        .toBe(1);
    },
  ],
  [
    'moves the focus into the list',
    async ({ search, page, panel }) => {
      await search.focus();
      await page.keyboard.press('Tab');
      await expect.poll(() => panel.locator('[data-start]:focus').count()).toBe(1);
    },
  ],
  [
    'searches',
    async ({ search, panel }) => {
      await search.fill('bears');
      await panel.locator('[data-hit-current]').first().waitFor({ state: 'attached' });
    },
  ],
];

test.for(takings)('When the reader %s, the list stops following until he returns', async ([, take]) => {
  const panelPage = await sharedTalk(fixture, { at: '600' });
  const { pill, scrollTop, scrollRest, current, seekVideo } = panelPage;
  await expect.poll(() => current.count()).toBe(1);
  await scrollRest();
  expect(await pill.count()).toBe(0);
  await take(panelPage);
  await pill.waitFor();
  await scrollRest();

  const top = await scrollTop();
  await seekVideo(1500);
  await play(panelPage, 2);
  await nextLine(panelPage);
  await nextLine(panelPage);
  expect(await scrollTop()).toBe(top);

  await pill.click();
  await expect.poll(() => pill.count()).toBe(0);
  await expect.poll(() => startInView(panelPage)).toBeGreaterThan(1490);
});

test('The pill says how far the voice is ahead or behind, and reads “2:14 ahead · Return”', async () => {
  const panelPage = await openTalk(fixture, { at: '600' });
  const { pill, list, page, scrollRest } = panelPage;
  await scrollRest();
  const seen = () =>
    pill.evaluate((element) => {
      const parts = [...element.querySelectorAll('span')].sort(
        (a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left,
      );
      return parts.map((part) => part.textContent).join(' ');
    });
  await list.hover();
  for (const [wheel, direction] of [
    [-4000, 'ahead'],
    [7000, 'behind'],
  ] as const) {
    await page.mouse.wheel(0, wheel);
    await pill.waitFor();
    await expect
      .poll(async () => ((await startInView(panelPage)) - 600) * Math.sign(wheel))
      .toBeGreaterThan(60);
    await scrollRest();
    const distance = Math.abs((await startInView(panelPage)) - 600);
    expect(distance).toBeGreaterThan(60);
    await expect.poll(seen).toBe(`${formatTime(distance)} ${direction} · Return`);
    expect(await pill.textContent()).toBe(`Return${formatTime(distance)} ${direction} ·`);
  }
});

test('The distance is counted on while the talk plays', async () => {
  const panelPage = await sharedTalk(fixture, { at: '600' });
  const { pill, list, page } = panelPage;
  await list.hover();
  await page.mouse.wheel(0, -4000);
  await pill.waitFor();
  const before = await pill.textContent();
  await play(panelPage, 2);
  await expect.poll(() => pill.textContent()).not.toBe(before);
});

test('Escape returns to the voice from anywhere in the panel', async () => {
  const { pill, line, page, list } = await sharedTalk(fixture, { at: '600' });
  await list.hover();
  await page.mouse.wheel(0, -3000);
  await pill.waitFor();
  await line(3).focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => pill.count()).toBe(0);
});

test('One tab stop leads into the list, at the line being spoken; arrows, Page, Home and End move on', async () => {
  const { page, panel, search, seekVideo, videoTime, currentStart } = await sharedTalk(fixture);
  const focused = () =>
    panel.evaluate(() =>
      document.hasFocus() ? Number((document.activeElement as HTMLElement | null)?.dataset.cue ?? -1) : -1,
    );
  await seekVideo(600);
  await expect.poll(currentStart).not.toBeNull();
  const at = cues.findIndex(({ end }) => end > 600);
  await expect
    .poll(() =>
      panel
        .locator('[data-start][tabindex="0"]')
        .evaluateAll((lines) => lines.map((line) => Number((line as HTMLElement).dataset.cue))),
    )
    .toEqual([at]);

  await search.focus();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe(at);
  for (const [key, index] of [
    ['ArrowDown', at + 1],
    ['ArrowDown', at + 2],
    ['ArrowUp', at + 1],
    ['PageDown', at + 13],
    ['PageUp', at + 1],
    ['End', cues.length - 1],
    ['ArrowDown', cues.length - 1],
    ['Home', 0],
    ['ArrowUp', 0],
  ] as const) {
    await page.keyboard.press(key);
    expect(await focused(), key).toBe(index);
    expect(await panel.locator('[data-start][tabindex="0"]').count()).toBe(1);
  }
  expect(await videoTime()).toBe(600);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  // Out of the list in one step, and back to where the reader was.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe(-1);
  await page.keyboard.press('Tab');
  expect(await focused()).toBe(1);
});
