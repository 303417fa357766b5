import { expect, test, vi } from 'vitest';
import { runInSlices } from '../../lib/browser/slices';
import { createFakeTiming } from './fake-timing';

/** Work of so many steps, each of which takes a millisecond. */
function workOf(steps: number) {
  const timing = createFakeTiming();
  const done: number[] = [];
  let passed = 0;
  function* work(): Generator<void, string, void> {
    for (let step = 1; step <= steps; step += 1) {
      done.push(step);
      passed += 1;
      yield;
    }
    return 'result';
  }
  return { timing: { ...timing, now: () => timing.now() + passed }, advance: timing.advance, done, work };
}

test('Work gives way after some milliseconds, and goes on in a task of its own', () => {
  const { timing, advance, done, work } = workOf(20);
  const onDone = vi.fn();
  runInSlices(work(), onDone, timing);
  expect(done).toHaveLength(6);
  expect(onDone).not.toHaveBeenCalled();
  advance(0);
  expect(done).toHaveLength(20);
  expect(onDone).toHaveBeenCalledExactlyOnceWith('result');
});

test('Dropped work is not done, and has no result', () => {
  const { timing, advance, done, work } = workOf(20);
  const onDone = vi.fn();
  const drop = runInSlices(work(), onDone, timing);
  drop();
  advance(1000);
  expect(done).toHaveLength(6);
  expect(onDone).not.toHaveBeenCalled();
});
