import { effect, signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { buildEngine } from '../../lib/panel/engine';
import { searchCode } from '../../lib/panel/late-code';
import { talkOf, tenLines } from './fake-talk';
import { createFakeTiming } from './fake-timing';

test('The search of a talk is built when something watches it, and not before', async () => {
  const abort = new AbortController();
  const timing = createFakeTiming();
  await searchCode.load();
  const engine = buildEngine(talkOf(tenLines), signal([]), timing, abort.signal);
  timing.advance(1000);
  expect(engine.peek()).toBeNull();
  const stop = effect(() => void engine.value);
  timing.advance(1000);
  const built = engine.peek();
  expect(built?.find('line').length).toBeGreaterThan(0);
  // It stays for the next that watches.
  stop();
  timing.advance(1000);
  expect(engine.peek()).toBe(built);
  abort.abort();
  expect(timing.pending()).toBe(0);
});
