import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How long a box is looked at before the pointer is moved to the same place again, in ms. */
const lookMs = 300;
/** How often a step is made before the pointer goes on: until the box moves, and while it does. */
const fewTries = 5;
const manyTries = 17;

/** Whether the box becomes another one than `before` within `lookMs`. */
async function hasMoved(page: Page, box: () => Promise<unknown>, before: unknown): Promise<boolean> {
  for (const deadline = Date.now() + lookMs; Date.now() < deadline; await page.waitForTimeout(20))
    if (!isDeepStrictEqual(await box(), before)) return true;
  return false;
}

/** Moves about a point until the frame gets that and the page behind it does not; what is at its bounds may never get it. */
async function untilFrameGets(page: Page, { x, y }: Point): Promise<void> {
  const pageGot = await page.evaluateHandle(() => {
    const got = { moves: 0 };
    const count = () => {
      got.moves += 1;
    };
    addEventListener('pointermove', count, true);
    return got;
  });
  const moves = () => pageGot.evaluate((got) => got.moves);
  for (let count = 0; count < manyTries; count += 1) {
    const before = await moves();
    await page.mouse.move(x + 1, y);
    await page.mouse.move(x, y);
    if ((await moves()) === before) return;
    await page.waitForTimeout(50);
  }
}

/**
 * Drags as a hand does: in small steps, each of which the frame follows before the next. The driver sends to a frame
 * only what happens over it; a browser's own pointer stays with the frame in which it was pressed. Where the frame is,
 * Chromium learns when it is drawn, which may be later than its box says: a step that moves nothing is made again.
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
  const moveTo = (step: number) => {
    const share = step / steps;
    return page.mouse.move(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
  };
  // The first pixels may be too few to be a drag; after that only what has come to its bounds stays behind.
  let tries = fewTries;
  for (let step = 1; step <= steps; step += 1) {
    const before = await box();
    let isBehind = true;
    for (let count = 0; count < tries && isBehind; count += 1) {
      // Where the pointer has not moved, the page is told nothing.
      if (count > 0) await moveTo(step - 1);
      await moveTo(step);
      isBehind = !(await hasMoved(page, box, before));
    }
    tries = isBehind ? fewTries : manyTries;
  }
  await untilFrameGets(page, to);
  await page.mouse.up();
}
