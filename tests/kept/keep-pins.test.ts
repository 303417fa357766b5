import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { keepPins, type PinStore } from '../../lib/kept/keep-pins';
import type { LibraryProblem } from '../../lib/library/problem';
import type { PinEdit } from '../../lib/timeline/pin-edit';
import { type Pin, PinOrderError } from '../../lib/timeline/sync-map';

const stored: Pin = { media: 10, transcript: 20 };
const mine: Pin = { media: 30, transcript: 40 };
const setMine: PinEdit = { kind: 'set', pin: mine };
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A store with one pin for each length that it knows. Answers are given when the test says so. */
function open(lengths: readonly number[] = [1000]) {
  const abort = new AbortController();
  const duration = signal<number | null>(null);
  const written: [number, PinEdit][] = [];
  const waiting: (() => void)[] = [];
  const problems: LibraryProblem[] = [];
  const store: PinStore = {
    read: (length) =>
      new Promise((resolve) => {
        waiting.push(() => resolve({ ok: true, value: lengths.includes(length) ? [stored] : [] }));
      }),
    async edit(length, edit) {
      written.push([length, edit]);
      return { ok: true, value: undefined };
    },
  };
  const kept = keepPins(store, duration, (problem) => problems.push(problem), abort.signal);
  const answer = async () => {
    for (const give of waiting.splice(0)) give();
    await vi.waitFor(() => expect(waiting).toEqual([]));
    await Promise.resolve();
  };
  return { ...kept, abort, duration, written, waiting, problems, store, answer };
}

test('They are read when the length is known, and what was read is not written', async () => {
  const { duration, pins, waiting, written, answer } = open();
  expect(waiting).toHaveLength(0);
  duration.value = 1000;
  await answer();
  expect(pins.value).toEqual([stored]);
  expect(written).toEqual([]);
});

test('Every change is shown at once and sent as the edit that it is, for the length of the medium', async () => {
  const { duration, pins, edit, written, answer } = open();
  duration.value = 1000;
  await answer();
  edit(setMine);
  expect(pins.value).toEqual([stored, mine]);
  edit({ kind: 'remove', transcript: stored.transcript });
  expect(pins.value).toEqual([mine]);
  expect(written).toEqual([
    [1000, setMine],
    [1000, { kind: 'remove', transcript: 20 }],
  ]);
});

test('An edit that contradicts the pins shown throws, and is not sent', async () => {
  const { duration, pins, edit, written, answer } = open();
  duration.value = 1000;
  await answer();
  const crossing: PinEdit = { kind: 'set', pin: { media: 50, transcript: 5 } };
  expect(() => edit(crossing)).toThrow(PinOrderError);
  expect(pins.value).toEqual([stored]);
  expect(written).toEqual([]);
});

test('Pins set before the length is known are sent then, and join those that were kept', async () => {
  const { duration, edit, pins, written, waiting, answer, store } = open();
  edit(setMine);
  expect(written).toEqual([]);
  store.read = async () => ({ ok: true, value: [stored, mine] });
  duration.value = 1000;
  expect(written).toEqual([[1000, setMine]]);
  expect(waiting).toHaveLength(0);
  expect(pins.value).toEqual([mine]);
  await answer();
  await settle();
  expect(pins.value).toEqual([stored, mine]);
});

test('What was read before an edit is answered is not shown over it', async () => {
  const { duration, pins, edit, answer, waiting } = open();
  duration.value = 1000;
  edit(setMine);
  for (const give of waiting.splice(0)) give();
  expect(pins.value).toEqual([mine]);
  await settle();
  expect(waiting).toHaveLength(1);
  await answer();
  expect(pins.value).toEqual([stored]);
});

test('Changes of other tabs are shown', async () => {
  const { duration, pins, refresh, answer, store } = open();
  refresh();
  duration.value = 1000;
  await answer();
  store.read = async () => ({ ok: true, value: [mine] });
  refresh();
  await settle();
  expect(pins.value).toEqual([mine]);
});

test('Edits wait while the talk is deleted, and are sent once it is back', async () => {
  const { duration, pins, edit, resume, written, answer, store } = open();
  duration.value = 1000;
  await answer();
  const send = store.edit;
  store.edit = async () => ({ ok: false, problem: { kind: 'not-found' } });
  edit(setMine);
  await settle();
  await answer();
  await settle();
  expect(pins.value).toEqual([stored, mine]);
  store.edit = send;
  resume();
  expect(written).toEqual([[1000, setMine]]);
});

test('An edit that waits is sent for the length that it was made for, and does not hide the pins of another', async () => {
  const { duration, pins, edit, resume, written, answer, store } = open([900, 1000]);
  duration.value = 1000;
  await answer();
  const send = store.edit;
  const tried: number[] = [];
  store.edit = async (length) => {
    tried.push(length);
    return { ok: false, problem: { kind: 'not-found' } };
  };
  edit(setMine);
  await settle();
  duration.value = 900;
  await settle();
  await answer();
  await settle();
  expect(tried).toEqual([1000, 1000]);
  expect(pins.value).toEqual([stored]);
  store.edit = send;
  resume();
  expect(written).toEqual([[1000, setMine]]);
});

test('An edit made before any length is known is not lost when the talk comes back before that', async () => {
  const { duration, edit, resume, written } = open();
  edit(setMine);
  resume();
  duration.value = 1000;
  expect(written).toEqual([[1000, setMine]]);
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
  const { duration, edit, written, waiting, answer } = open();
  duration.value = 1000;
  await answer();
  duration.value = null;
  edit(setMine);
  expect(written).toEqual([[1000, setMine]]);
  duration.value = 1000;
  expect(waiting).toHaveLength(0);
});

test('An answer that comes after the length has changed again is not taken', async () => {
  const { duration, pins, waiting } = open([1000]);
  duration.value = 1000;
  duration.value = 800;
  waiting[0]?.();
  await settle();
  expect(pins.value).toEqual([]);
});

test('After the end nothing is read, taken or written', async () => {
  const { abort, duration, pins, edit, written, waiting, answer } = open();
  duration.value = 1000;
  abort.abort();
  await answer();
  expect(pins.value).toEqual([]);
  duration.value = 900;
  edit(setMine);
  expect(waiting).toHaveLength(0);
  expect(written).toEqual([]);
});

test('What could not be read or written is reported', async () => {
  const { duration, edit, problems, store } = open();
  const failed: LibraryProblem = { kind: 'disk-full' };
  store.read = async () => ({ ok: false, problem: { kind: 'interrupted' } });
  store.edit = async () => ({ ok: false, problem: failed });
  duration.value = 1000;
  await vi.waitFor(() => expect(problems).toEqual([{ kind: 'interrupted' }]));
  edit(setMine);
  await vi.waitFor(() => expect(problems).toContainEqual(failed));
});
