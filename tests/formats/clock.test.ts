import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClock, writeClock } from '../../lib/formats/clock';

describe('the clock reader', () => {
  test.each([
    ['0:00', 0],
    ['1:05', 65],
    ['75:10', 4510],
    ['1:02:03', 3723],
    ['100:00:01.000', 360001],
    ['00:00:04,50', 4.5],
    ['00:00:04.5', 4.5],
    ['00:04.005', 4.005],
    ['0:0:4', 4],
  ])('reads %s as %d seconds', (text, seconds) => {
    expect(readClock(text)).toBe(seconds);
  });

  test.each(['', '5', '1:60', '1:60:00', '1:2:3:4', ':05', '1:', '1:05 ', '-1:05', '1:05.', 'a:05', '１:05'])(
    'takes %j for no time',
    (text) => {
      expect(readClock(text)).toBeUndefined();
    },
  );

  test('reads back every time that is written, to the millisecond', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.constantFrom('.', ',' as const), (milliseconds, mark) => {
        expect(readClock(writeClock(milliseconds / 1000, mark as '.' | ','))).toBe(milliseconds / 1000);
      }),
    );
  });
});
