import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTime } from '../../lib/transcript/clock-text';

test.each([
  [0, '0:00'],
  [9.999, '0:09'],
  [59.9, '0:59'],
  [60, '1:00'],
  [134, '2:14'],
  [3599, '59:59'],
  [3600, '1:00:00'],
  [36_061, '10:01:01'],
  [-1, ''],
  [Number.NaN, ''],
  [Number.POSITIVE_INFINITY, ''],
])('%d s reads %j', (seconds, text) => {
  expect(formatTime(seconds)).toBe(text);
});

test('Any time reads as the seconds it stands for', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (seconds) => {
      const value = formatTime(seconds)
        .split(':')
        .reduce((sum, part) => sum * 60 + Number(part), 0);
      expect(value).toBe(Math.floor(seconds));
    }),
  );
});
