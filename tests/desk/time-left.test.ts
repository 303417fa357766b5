import { expect, test } from 'vitest';
import { timeLeft } from '../../lib/desk/time-left';

test('The time left is a range around the pace so far, and unknown at first and at the end', () => {
  expect(timeLeft(60, 600, 6)).toEqual([48, 90]);
  expect(timeLeft(5, 600, 6)).toBeNull();
  expect(timeLeft(60, 0, 6)).toBeNull();
});
