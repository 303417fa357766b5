import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../lib/search/edit-distance';

/** The textbook recursion, without a limit. */
function naive(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    naive(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
    naive(a.slice(0, -1), b) + 1,
    naive(a, b.slice(0, -1)) + 1,
    swapped ? naive(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
  );
}

const shortWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

test('the distance is that of the textbook, cut off above the limit', () => {
  fc.assert(
    fc.property(shortWord, shortWord, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(limit + 1, naive(a, b)));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['toxicity', 'toxisity', 1],
  ['container', 'contianer', 1],
  ['recommender', 'recomender', 1],
  ['druid', 'drood', 2],
])('%s and %s are %d apart', (a, b, slips) => {
  expect(editDistance(a, b, 2)).toBe(slips);
});
