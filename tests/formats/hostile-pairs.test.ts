import { expect, test } from 'vitest';
import { importText } from '../../lib/formats/import';
import { pairKinds } from '../bench/hostile-pairs';

/** Large enough that most readers whose time grows with the square of the length run into the test's time limit. */
const length = 500_000;

test.each(Object.entries(pairKinds))('A file of which two parts grow holds nothing up: %s', (_, make) => {
  const result = importText(make(length));
  if (!result.ok) expect(result.problem.code).not.toBe('unreadable');
});

test('A refrain of LRC is said at each of its times, and an endless text at its first', () => {
  const refrain = importText('[ti:x]\n[00:01.00][00:05.00][00:09.00]and so we sing\n[00:03.00]a verse\n');
  expect(refrain.ok && refrain.cues.map(({ start }) => start)).toEqual([1, 3, 5, 9]);
  const endless = importText(`[ti:x]\n${'[00:01.00]'.repeat(1000)}${'abc '.repeat(10_000)}\n`);
  expect(endless.ok && endless.cues.length).toBeLessThan(20);
});
