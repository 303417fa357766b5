import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { keepPins, type PinStore } from '../../lib/kept/keep-pins';
import type { LibraryProblem } from '../../lib/library/problem';
import type { Pin } from '../../lib/timeline/sync-map';

const stored: Pin = { media: 10, transcript: 20 };
const mine: Pin = { media: 30, transcript: 40 };

/** A store with one pin for each length that it knows. Answers are given when the test says so. */
function open(lengths: readonly number[] = [1000]) {
  const abort = new AbortController();
  const duration = signal<number | null>(null);
  const written: [number, readonly Pin[]][] = [];
  const waiting: (() => void)[] = [];
  const problems: LibraryProblem[] = [];
  const store: PinStore = {
    read: (length) =>
      new Promise((resolve) => {
        waiting.push(() => resolve({ ok: true, value: lengths.includes(length) ? [stored] : [] }));
      }),
    async write(length, pins) {
      written.push([length, pins]);
      return { ok: true, value: undefined };
    },
  };
  const pins = keepPins(store, duration, (problem) => problems.push(problem), abort.signal);
  const answer = async () => {
    for (const give of waiting.splice(0)) give();
    await vi.waitFor(() => expect(waiting).toEqual([]));
    await Promise.resolve();
  };
  return { abort, duration, written, waiting, problems, store, pins, answer };
}

test('They are read when the length is known, and what was read is not written', async () => {
  const { duration, pins, waiting, written, answer } = open();
  expect(waiting).toHaveLength(0);
  duration.value = 1000;
  await answer();
  expect(pins.value).toEqual([stored]);
  expect(written).toEqual([]);
});

test('Every change is written for the length of the medium', async () => {
  const { duration, pins, written, answer } = open();
  duration.value = 1000;
  await answer();
  pins.value = [stored, mine];
  pins.value = [];
  expect(written).toEqual([
    [1000, [stored, mine]],
    [1000, []],
  ]);
});

test('Pins set before the length is known are written then, and nothing is read over them', async () => {
  const { duration, pins, written, waiting } = open();
  pins.value = [mine];
  expect(written).toEqual([]);
  duration.value = 1000;
  expect(written).toEqual([[1000, [mine]]]);
  expect(waiting).toHaveLength(0);
});

test('Pins set while they are being read are not replaced by those that were read', async () => {
  const { duration, pins, answer } = open();
  duration.value = 1000;
  pins.value = [mine];
  await answer();
  expect(pins.value).toEqual([mine]);
});

test('A medium of another length has other pins', async () => {
  const { duration, pins, written, answer } = open([1000]);
  duration.value = 1000;
  await answer();
  duration.value = 900;
  await answer();
  expect(pins.value).toEqual([]);
  expect(written).toEqual([]);
});

test('An advert, whose length is not known, leaves them as they are', async () => {
  const { duration, pins, written, waiting, answer } = open();
  duration.value = 1000;
  await answer();
  duration.value = null;
  pins.value = [mine];
  expect(written).toEqual([[1000, [mine]]]);
  duration.value = 1000;
  expect(waiting).toHaveLength(0);
});

test('An answer that comes after the length has changed again is not taken', async () => {
  const { duration, pins, waiting } = open([1000]);
  duration.value = 1000;
  duration.value = 800;
  waiting[0]?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(pins.value).toEqual([]);
});

test('After the end nothing is read, taken or written', async () => {
  const { abort, duration, pins, written, waiting, answer } = open();
  duration.value = 1000;
  abort.abort();
  await answer();
  expect(pins.value).toEqual([]);
  duration.value = 900;
  pins.value = [mine];
  expect(waiting).toHaveLength(0);
  expect(written).toEqual([]);
});

test('What could not be read or written is reported', async () => {
  const { duration, pins, problems, store } = open();
  const failed: LibraryProblem = { kind: 'disk-full' };
  store.read = async () => ({ ok: false, problem: { kind: 'interrupted' } });
  store.write = async () => ({ ok: false, problem: failed });
  duration.value = 1000;
  await vi.waitFor(() => expect(problems).toEqual([{ kind: 'interrupted' }]));
  pins.value = [mine];
  await vi.waitFor(() => expect(problems).toEqual([{ kind: 'interrupted' }, failed]));
});
