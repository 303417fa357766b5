import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { overviewCode } from '../../lib/panel/late-code';
import { liveTalk } from '../../lib/panel/live-talk';
import { createReading } from '../../lib/panel/reading';
import { createSyncMap } from '../../lib/timeline/sync-map';
import type { LineCorrection } from '../../lib/transcript/line-correction';
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

test('Key terms are found anew when lines are corrected, and paragraphs stay where they are', async () => {
  await overviewCode.load();
  const timing = createFakeTiming();
  const given = readTalk(talkIds[2]!);
  const corrections = signal<readonly LineCorrection[]>([]);
  const talk = liveTalk(given, corrections);
  const reading = createReading({
    talk,
    medium: { duration: signal(null) },
    sync: { map: signal(createSyncMap([])) },
    description: signal(''),
    timing,
    signal: new AbortController().signal,
  });
  reading.beginOverview();
  timing.advance(1000);
  const { paragraphs } = reading;
  const before = paragraphs.value;
  const terms = () => reading.overview.value?.terms.map(({ term }) => term) ?? [];
  const grizzly = given.cues.flatMap(({ text }, line) => (text.includes('grizzly') ? [{ text, line }] : []));
  expect(terms()).toContain('grizzly bears');
  corrections.value = grizzly.map(({ text, line }) => ({
    line,
    was: text,
    text: text.replaceAll('grizzly', 'polar'),
  }));
  timing.advance(1000);
  expect(terms()).toContain('polar bears');
  expect(terms()).not.toContain('grizzly bears');
  expect(paragraphs.value?.map(({ cue }) => cue)).toEqual(before?.map(({ cue }) => cue));
});
