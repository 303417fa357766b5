import fc from 'fast-check';
import { expect, test } from 'vitest';
import { borderOf } from '../../lib/transcript/border';

test('The border is the first item that is not before, wherever it lies', () => {
  const rising = fc.array(fc.integer({ min: 0, max: 20 })).map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(rising, fc.integer({ min: -1, max: 21 }), (list, value) => {
      expect(borderOf(list, (item) => item < value)).toBe(list.filter((item) => item < value).length);
    }),
  );
});
