import { expect, test } from 'vitest';
import { isNonsense, surenessOf } from '../../lib/transcribe/nonsense';

test('What the model is unsure of throughout is nonsense; a few unsure pieces, or too few, are not', () => {
  expect(isNonsense([-0.98, -0.76, -0.99])).toBe(true);
  expect(isNonsense([-0.62, -0.36, -0.73])).toBe(true);
  expect(isNonsense([-0.08, null, -0.13, -0.32])).toBe(false);
  expect(isNonsense([-0.08, -0.13, -1.2, -0.3])).toBe(false);
  expect(isNonsense([-1.5, -1.5, null])).toBe(false);
});

test('What only repeats itself is unsure, however sure the model is; a sentence that takes up its words is not', () => {
  const loop = "They don't know what to do, but they don't know what to do. They don't know what to do.";
  expect(surenessOf(loop, -0.3)).toBe(-1);
  const sentence =
    'And so, my fellow Americans, ask not what your country can do for you, ask what you can do for your country.';
  expect(surenessOf(sentence, -0.1)).toBe(-0.1);
  expect(surenessOf('No, no, no, no.', -0.2)).toBe(-0.2);
});
