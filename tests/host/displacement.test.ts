import { expect, test } from 'vitest';
import { createPatience } from '../../lib/host/displacement';

function patienceAt(clock: { ms: number }) {
  const patience = createPatience(() => clock.ms);
  return { ...patience, tries: (count: number) => Array.from({ length: count }, () => patience.hasRoom()) };
}

test('A page that keeps displacing an element gets its way after five times', () => {
  const { tries } = patienceAt({ ms: 0 });
  expect(tries(7)).toEqual([true, true, true, true, true, false, false]);
});

test('A page that has left it alone for a minute is forgiven, and so is one that the listener has overruled', () => {
  const clock = { ms: 0 };
  const { tries, forget } = patienceAt(clock);
  tries(4);
  clock.ms += 59_999;
  expect(tries(2)).toEqual([true, false]);
  clock.ms += 60_000;
  expect(tries(5)).not.toContain(false);
  expect(tries(1)).toEqual([false]);
  forget();
  expect(tries(1)).toEqual([true]);
});
