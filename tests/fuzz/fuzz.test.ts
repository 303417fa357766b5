import { expect, test } from 'vitest';
import { createRandom } from './random';
import { problemOf, targets } from './targets';

/** A part of what `npm run fuzz` feeds. */
const inputs = 150;

test.for(Object.entries(targets))('%s withstand damaged input', async ([, { make }]) => {
  for (let seed = 1; seed <= inputs; seed += 1) {
    const fuzzed = make(createRandom(seed));
    expect([seed, await problemOf(fuzzed)]).toEqual([seed, null]);
  }
});

test('What throws is told, and what is given back as a problem', async () => {
  const thrown = await problemOf({
    input: '',
    check: () => {
      throw new Error('broken');
    },
  });
  expect(thrown).toContain('broken');
  expect(await problemOf({ input: '', check: () => 'nonsense' })).toBe('nonsense');
});
