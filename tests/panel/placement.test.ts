import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  boxOf,
  type Corner,
  firstPlacement,
  growBy,
  leastSize,
  moveBy,
  type Placement,
  resizeFrom,
  snap,
} from '../../lib/panel/placement';

const viewport = { width: 1280, height: 800 };
const pixels = fc.integer({ min: -3000, max: 3000 });
const viewports = fc.record({
  width: fc.integer({ min: 100, max: 4000 }),
  height: fc.integer({ min: 100, max: 3000 }),
});
const placements: fc.Arbitrary<Placement> = fc.record({
  dock: fc.constantFrom('float', 'left', 'right'),
  corner: fc.option(fc.record({ x: pixels, y: pixels })),
  width: pixels,
  height: pixels,
  isMinimised: fc.boolean(),
});
const corners: fc.Arbitrary<Corner> = fc.record({
  side: fc.constantFrom('left', 'right'),
  edge: fc.constantFrom('top', 'bottom'),
});

const isInside = (placement: Placement, size: typeof viewport) => {
  const { left, top, width, height } = boxOf(placement, size);
  expect(left).toBeGreaterThanOrEqual(0);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(left + width).toBeLessThanOrEqual(size.width);
  expect(top + height).toBeLessThanOrEqual(size.height);
  expect(width).toBeGreaterThanOrEqual(Math.min(leastSize.width, size.width));
};

test('Whatever was stored and however small the window is, the panel is inside it', () => {
  fc.assert(fc.property(placements, viewports, isInside));
});

test('It stays inside when it is moved and resized, by keys or by any corner', () => {
  fc.assert(
    fc.property(placements, viewports, corners, pixels, pixels, (placement, size, corner, dx, dy) => {
      isInside(moveBy(placement, size, dx, dy), size);
      isInside(growBy(placement, size, dx, dy), size);
      isInside(resizeFrom(placement, size, corner, dx, dy), size);
      isInside(snap(placement, size), size);
    }),
  );
});

test('At first it stands in the lower right corner', () => {
  expect(boxOf(firstPlacement, viewport)).toEqual({ left: 862, top: 264, width: 402, height: 520 });
});

test('In a low window it keeps its margins, as long as it can be used', () => {
  expect(boxOf(firstPlacement, { width: 640, height: 400 })).toMatchObject({ top: 16, height: 368 });
  expect(boxOf(firstPlacement, { width: 640, height: 270 })).toMatchObject({ top: 0, height: 260 });
});

test('Dragging a corner leaves the opposite one where it is', () => {
  const placement: Placement = { ...firstPlacement, corner: { x: 400, y: 200 } };
  const grown = boxOf(resizeFrom(placement, viewport, { side: 'left', edge: 'top' }, -50, -30), viewport);
  expect(grown).toEqual({ left: 350, top: 170, width: 452, height: 550 });
  const shrunk = resizeFrom(placement, viewport, { side: 'right', edge: 'bottom' }, -1000, -1000);
  expect(boxOf(shrunk, viewport)).toEqual({ left: 400, top: 200, ...leastSize });
});

test('A panel that is moved where there is no room comes back as soon as it is moved the other way', () => {
  const atEdge = moveBy(firstPlacement, viewport, 5000, 0);
  expect(boxOf(moveBy(atEdge, viewport, -10, 0), viewport).left).toBe(1280 - 402 - 10);
});

test('A panel dragged to a side is docked there over the whole height, and comes off when it is moved', () => {
  const docked = snap(moveBy(firstPlacement, viewport, -5000, 0), viewport);
  expect(docked.dock).toBe('left');
  expect(boxOf(docked, viewport)).toEqual({ left: 0, top: 0, width: 402, height: 800 });
  expect(moveBy(docked, viewport, 40, 0)).toMatchObject({ dock: 'float', corner: { x: 40 } });
  expect(snap(moveBy(firstPlacement, viewport, -100, 0), viewport).dock).toBe('float');
});

test('Minimised it is one line, and keeps its height for later', () => {
  const line: Placement = { ...firstPlacement, isMinimised: true };
  expect(boxOf(line, viewport).height).toBe(44);
  const wider = growBy(line, viewport, 20, 20);
  expect(wider).toMatchObject({ width: 422, height: 520 });
});
