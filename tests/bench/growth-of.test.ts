import { expect, test } from 'vitest';
import { growthOf, mostGrowth } from './growth-of';

/** The growth of a work that costs this for a length. */
const growth = (costOf: (length: number) => number, limit?: number) =>
  growthOf(
    'work',
    (length) => () => costOf(length),
    2 ** 20,
    limit,
    (work) => Number(work()),
  ).worst;

const linear = (length: number) => length / 5000;

test('what grows with the square of the length is seen, also where it only begins to count', () => {
  expect(growth((length) => (length / 2000) ** 2)).toBeGreaterThan(mostGrowth);
  // A third of the time at a megabyte: the last doubling is in doubt, and the longer texts decide.
  expect(
    growth((length) => linear(length) + 0.9 * linear(2 ** 20) * (length / 2 ** 20) ** 2),
  ).toBeGreaterThan(mostGrowth);
});

test('n log n, a step, and runs that were disturbed are not taken for it', () => {
  expect(growth((length) => linear(length) * Math.log2(length))).toBeLessThan(mostGrowth);
  expect(growth((length) => linear(length) * (length > 100_000 ? 2 : 1))).toBeLessThan(mostGrowth);
  expect(growth((length) => linear(length) * (length > 2 ** 19 ? 2 : 1))).toBeLessThan(mostGrowth);
  let run = 0;
  const disturbed = (length: number) => {
    run += 1;
    return linear(length) * (run % 7 === 0 ? 1 : 1.8 + (run % 3) / 4);
  };
  expect(growth(disturbed)).toBeLessThan(mostGrowth);
});
