import { expect, test } from 'vitest';
import { createRefusals } from '../../lib/kept/refusals';

test('A refused guess stays refused, however it is written; others are not', () => {
  const kept: string[] = [];
  const first = createRefusals([], (name) => kept.push(name));
  const guess = { heard: 'y labs', said: 'WhyLabs' };
  expect(first.has(guess)).toBe(false);
  first.refuse(guess);
  expect(first.has({ heard: 'Y Labs', said: 'whylabs' })).toBe(true);
  expect(first.has({ heard: 'y labs', said: 'y lab' })).toBe(false);
  const later = createRefusals(kept, () => undefined);
  expect(later.has(guess)).toBe(true);
});
