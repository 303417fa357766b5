import { expect, test, vi } from 'vitest';
import { watchMoreLines } from '../../lib/frame/more-lines';
import { type LibraryChange, watchLibrary } from '../../lib/messages/to-pages';
import { createFakeTiming } from '../panel/fake-timing';

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());
vi.mock('../../lib/messages/to-pages', () => ({ watchLibrary: vi.fn() }));

test('Lines that are added to a talk are told of every ten seconds, and at once when it is whole', () => {
  const timing = createFakeTiming();
  const onMore = vi.fn();
  const ending = new AbortController();
  watchMoreLines('talk', onMore, ending.signal, timing);
  const tell = vi.mocked(watchLibrary).mock.calls[0]![0] as (change: LibraryChange) => void;
  const add = (talkId: string, isWhole = false) => tell({ of: 'more-lines', talkId, isWhole });
  add('other');
  timing.advance(20_000);
  expect(onMore).not.toHaveBeenCalled();
  add('talk');
  add('talk');
  timing.advance(9_000);
  expect(onMore).not.toHaveBeenCalled();
  timing.advance(1_000);
  expect(onMore).toHaveBeenCalledTimes(1);
  add('talk');
  add('talk', true);
  expect(onMore).toHaveBeenCalledTimes(2);
  timing.advance(20_000);
  expect(onMore).toHaveBeenCalledTimes(2);
});
