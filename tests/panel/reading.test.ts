import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { overviewCode } from '../../lib/panel/late-code';
import { createReading } from '../../lib/panel/reading';
import { createSyncMap } from '../../lib/timeline/sync-map';
import { readTalk, talkIds } from '../eval/bundled-search';
import { createFakeTiming } from './fake-timing';

test('What a talk is about is found in many short tasks, none of which has work of more than 8 ms', async () => {
  await overviewCode.load();
  const timing = createFakeTiming();
  // As if each step took two milliseconds: the clock is read after each.
  const stepMs = 2;
  let passed = 0;
  let begun = 0;
  const tasks: number[] = [];
  const now = () => {
    passed += stepMs;
    return passed;
  };
  const after: typeof timing.after = (delayMs, work) =>
    timing.after(delayMs, () => {
      begun = passed;
      work();
      tasks.push(passed - begun);
    });
  const reading = createReading({
    talk: readTalk(talkIds[0]!),
    medium: { duration: signal(null) },
    sync: { map: signal(createSyncMap([])) },
    description: signal(''),
    timing: { ...timing, now, after },
    signal: new AbortController().signal,
  });
  reading.beginOverview();
  expect(reading.paragraphs.value).toBeNull();
  timing.advance(0);
  expect(reading.overview.value?.parts).toHaveLength(12);
  expect(tasks.length).toBeGreaterThan(100);
  expect(Math.max(...tasks)).toBeLessThanOrEqual(8);
});

test('Nothing is found once the panel has gone', () => {
  const timing = createFakeTiming();
  const abort = new AbortController();
  const reading = createReading({
    talk: readTalk(talkIds[0]!),
    medium: { duration: signal(null) },
    sync: { map: signal(createSyncMap([])) },
    description: signal(''),
    timing: { ...timing, now: () => Number.POSITIVE_INFINITY },
    signal: abort.signal,
  });
  reading.beginOverview();
  abort.abort();
  timing.advance(1000);
  expect(reading.paragraphs.value).toBeNull();
});
