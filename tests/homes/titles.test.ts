import { expect, test } from 'vitest';
import { plainTitle } from '../../lib/homes/titles';

test('Titles compare without case, accents and punctuation', () => {
  expect(plainTitle('  Mısra Türp’s — “Work” ')).toBe('misra turp s work');
});
