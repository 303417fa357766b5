import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSpokenSession } from '../../lib/desk/search-session';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('A search that fails is told and is no longer waited for; the next one has another worker', () => {
  const workers: { onerror?: (event: { message: string }) => void; postMessage: ReturnType<typeof vi.fn> }[] =
    [];
  const told: string[] = [];
  const session = createSpokenSession(
    () => {
      const worker = { postMessage: vi.fn(), terminate: vi.fn() };
      workers.push(worker);
      return worker as unknown as Worker;
    },
    '1',
    (reason) => told.push(reason),
  );
  session.ask('kettles');
  vi.runAllTimers();
  expect(session.results.value).toMatchObject({ isDone: false });
  workers[0]?.onerror?.({ message: 'out of memory' });
  expect(told).toEqual(['out of memory']);
  expect(session.results.value).toMatchObject({ isDone: true });
  session.ask('pencils');
  vi.runAllTimers();
  expect(workers).toHaveLength(2);
  expect(workers[1]?.postMessage).toHaveBeenLastCalledWith({ kind: 'search', id: 2, query: 'pencils' });
});
