import { expect, test } from 'vitest';
import { isNonsense } from '../../lib/transcribe/nonsense';

test('What the model is unsure of throughout is nonsense; a few unsure pieces, or too few, are not', () => {
  expect(isNonsense([-0.98, -0.76, -0.99])).toBe(true);
  expect(isNonsense([-0.08, null, -0.13, -0.32])).toBe(false);
  expect(isNonsense([-0.08, -0.13, -1.2, -0.3])).toBe(false);
  expect(isNonsense([-1.5, -1.5, null])).toBe(false);
});
