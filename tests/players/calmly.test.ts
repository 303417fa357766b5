import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCalmly } from '../../lib/players/calmly';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('Work is done at once, and once more for all calls while it rests', () => {
  const work = vi.fn();
  const call = createCalmly(new AbortController().signal, work);
  for (let index = 0; index < 1000; index += 1) call();
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(2);
  call();
  expect(work).toHaveBeenCalledTimes(3);
});

test('The longer the work takes, the longer it rests', () => {
  const work = vi.fn(() => void vi.setSystemTime(Date.now() + 100));
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now());
  const call = createCalmly(new AbortController().signal, work);
  call();
  call();
  vi.advanceTimersByTime(800);
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(200);
  expect(work).toHaveBeenCalledTimes(2);
});

test('Work that fails does not stop what comes after it, and nothing is done after the end', () => {
  const abort = new AbortController();
  let fails = true;
  const work = vi.fn(() => {
    if (fails) throw new Error('once');
  });
  const call = createCalmly(abort.signal, work);
  expect(call).toThrow('once');
  fails = false;
  vi.advanceTimersByTime(100);
  call();
  call();
  abort.abort();
  vi.advanceTimersByTime(100);
  call();
  expect(work).toHaveBeenCalledTimes(2);
});
