import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTranscriptReader, type ReaderWork } from '../../lib/desk/transcript-reader';
import { type ImportChoices, noChoices } from '../../lib/formats/choices';
import type { ImportResult } from '../../lib/formats/finish-import';
import { importTranscript } from '../../lib/formats/import';

/** As far as the reader uses one. What it has been given is answered when the test says so. */
class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  work: ReaderWork | null = null;
  isEnded = false;
  postMessage(work: ReaderWork) {
    this.work = work;
  }
  terminate() {
    this.isEnded = true;
  }
}

const found = importTranscript(new TextEncoder().encode('1\n00:00:01,000 --> 00:00:02,000\nrain\n'));

function openReader() {
  const workers: FakeWorker[] = [];
  const reader = createTranscriptReader(() => {
    workers.push(new FakeWorker());
    return workers.at(-1) as unknown as Worker;
  });
  const results: (ImportResult | undefined)[] = [];
  const read = (signal?: AbortSignal, choices?: ImportChoices) => {
    const index = results.push(undefined) - 1;
    return reader.read(new Blob(['rain']), signal, choices).then((result) => {
      results[index] = result;
    });
  };
  return { workers, read, results };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('A worker that has answered is used for the next file', async () => {
  const { workers, read, results } = openReader();
  const first = read();
  workers[0]!.onmessage!({ data: found });
  await first;
  void read();
  expect(results[0]).toBe(found);
  expect(workers.length).toBe(1);
});

test('The worker is told what the listener chose', async () => {
  const { workers, read } = openReader();
  void read(undefined, { ...noChoices, encoding: 'big5' });
  expect(workers[0]!.work).toMatchObject({ kind: 'read', choices: { encoding: 'big5' } });
});

test('Two files are read at a time, and the third begins when one of them is done', async () => {
  const { workers, read } = openReader();
  for (let file = 0; file < 3; file += 1) void read();
  expect(workers.length).toBe(2);
  workers[0]!.work = null;
  workers[0]!.onmessage!({ data: found });
  expect(workers[0]!.work).not.toBe(null);
});

test('Files that take long hold up no other', async () => {
  const { workers, read, results } = openReader();
  void read();
  void read();
  const third = read();
  await vi.advanceTimersByTimeAsync(3100);
  expect(workers.length).toBe(3);
  workers[2]!.onmessage!({ data: found });
  await third;
  expect(results).toEqual([undefined, undefined, found]);
  // The slow ones are counted no longer, also when they end: two more begin, and the third of them waits.
  workers[0]!.onmessage!({ data: found });
  workers[1]!.onmessage!({ data: found });
  for (const worker of workers) worker.work = null;
  for (let file = 0; file < 3; file += 1) void read();
  expect(workers.filter(({ work }) => work !== null).length).toBe(2);
});

test('What is no longer wanted is ended at once, with its worker, and the next file begins', async () => {
  const { workers, read, results } = openReader();
  const stopping = new AbortController();
  const stopped = read(stopping.signal);
  void read();
  void read();
  stopping.abort();
  await stopped;
  expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false, false]);
  expect(results[0]).toMatchObject({ ok: false });
});

test('A file that is no longer wanted before its turn is never begun', async () => {
  const { workers, read } = openReader();
  void read();
  void read();
  const stopping = new AbortController();
  const stopped = read(stopping.signal);
  stopping.abort();
  workers[0]!.work = null;
  workers[0]!.onmessage!({ data: found });
  await stopped;
  expect(workers[0]!.work).toBe(null);
});

test('A worker that fails refuses its file with its reason, and does nothing more', async () => {
  const { workers, read, results } = openReader();
  const failed = read();
  workers[0]!.onerror!({ message: 'out of memory' });
  await failed;
  expect(results[0]).toMatchObject({ ok: false, problem: { code: 'unreadable', values: ['out of memory'] } });
  void read();
  expect(workers.length).toBe(2);
});
