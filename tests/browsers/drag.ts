import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How often a box is looked at, 20 ms apart, before the pointer goes on: until it moves, and while it does. */
const shortLooks = 75;
const longLooks = 250;

/**
 * Drags as a hand does: in small steps, each of which the frame follows before the next. The driver sends to a frame
 * only what happens over it; a browser's own pointer stays with the frame in which it was pressed.
 * `box` is what moves.
 */
export async function dragSlowly(
  page: Page,
  from: Point,
  to: Point,
  stepPx: number,
  box: () => Promise<unknown>,
): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const steps = Math.ceil(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) / stepPx);
  // The first pixels may be too few to be a drag; after that only what has come to its bounds stays behind.
  let looks = shortLooks;
  for (let step = 1; step <= steps; step += 1) {
    const before = await box();
    const share = step / steps;
    await page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    let hasMoved = false;
    for (let look = 0; look < looks && !hasMoved; look += 1) {
      await page.waitForTimeout(20);
      hasMoved = !isDeepStrictEqual(await box(), before);
    }
    looks = hasMoved ? longLooks : shortLooks;
  }
  await page.mouse.up();
}
