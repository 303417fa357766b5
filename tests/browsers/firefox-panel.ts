import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { until } from './until';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The panel's frame in a page; undefined while there is none. It stands in a closed shadow root. Firefox tells its
 * driver no address of extension pages, so each frame is asked for its own.
 */
async function frameOf(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames().toReversed()) {
    const path = frame.detached ? '' : await frame.evaluate(() => location.pathname).catch(() => '');
    if (path === '/panel.html') return frame;
  }
  return undefined;
}

/** Resolves with the panel's frame as soon as there is one. */
export const waitForFirefoxPanel = (page: Page): Promise<Frame> =>
  until("the panel's frame", () => frameOf(page));

/** Resolves with an element in the panel's frame, as soon as both are there. */
export const findInPanel = (page: Page, selector: string): Promise<ElementHandle> =>
  until(`${selector} in the panel`, async () => {
    const frame = await frameOf(page);
    // The frame may just have been replaced.
    const found = await frame?.$(selector).catch(() => null);
    return found ?? undefined;
  });

/**
 * The element's box in the viewport of the page, in CSS pixels. The driver gives none: it finds no frame element
 * in a closed shadow root. The frame fills the host element.
 */
export async function boxInPage(page: Page, element: ElementHandle): Promise<Box> {
  const boxOf = (measured: Element): Box => {
    const { x, y, width, height } = measured.getBoundingClientRect();
    return { x, y, width, height };
  };
  const host = await page.$eval('sidecue-panel', boxOf);
  const own = await element.evaluate(boxOf);
  return { ...own, x: host.x + own.x, y: host.y + own.y };
}

/** Clicks with the mouse on the middle of an element in the panel, scrolled into view. */
export async function clickInPanel(page: Page, target: ElementHandle | string): Promise<void> {
  const element = typeof target === 'string' ? await findInPanel(page, target) : target;
  await element.evaluate((clicked) => clicked.scrollIntoView({ block: 'nearest', behavior: 'instant' }));
  const { x, y, width, height } = await boxInPage(page, element);
  await page.mouse.click(x + width / 2, y + height / 2);
}
