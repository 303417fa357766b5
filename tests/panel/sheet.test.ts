import { expect, test } from 'vitest';
import { nextSize, type SheetSize, sizeAfterDrag } from '../../lib/panel/sheet';

const windowPx = 800;

test.for<[SheetSize, number, SheetSize]>([
  // Too short to mean anything.
  ['full', 40, 'full'],
  ['half', -40, 'half'],
  ['full', 120, 'half'],
  ['full', 400, 'strip'],
  ['half', 120, 'strip'],
  ['half', -120, 'full'],
  ['strip', -120, 'half'],
  ['strip', -400, 'full'],
  // There is nothing beyond.
  ['full', -400, 'full'],
  ['strip', 400, 'strip'],
])('Dragged from %s by %i px down it comes to rest as %s', ([size, downPx, rest]) => {
  expect(sizeAfterDrag(size, downPx, windowPx)).toBe(rest);
});

test('Keys go through the sizes one by one', () => {
  expect([nextSize('full', 1), nextSize('half', 1), nextSize('strip', 1)]).toEqual([
    'half',
    'strip',
    'strip',
  ]);
  expect([nextSize('full', -1), nextSize('strip', -1)]).toEqual(['full', 'half']);
});
