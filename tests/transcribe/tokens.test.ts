import { expect, test } from 'vitest';
import { mostTokens, textOfTokens } from '../../lib/transcribe/tokens';

test('Tokens become text: spaces, bytes of other signs, and no marks', () => {
  const vocabulary = ['<unk>', '<s>', '</s>', '▁Caf', '<0xC3>', '<0xA9>', '▁is', '▁▁', '.'];
  expect(textOfTokens(vocabulary, [1, 3, 4, 5, 7, 6, 8, 99, 2])).toBe('Café is.');
});

test('A recogniser that repeats itself is stopped', () => {
  expect(mostTokens(10)).toBe(65);
  expect(mostTokens(0.2)).toBe(4);
});
