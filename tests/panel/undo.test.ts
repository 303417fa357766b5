import { expect, test } from 'vitest';
import { createUndo } from '../../lib/panel/undo';
import { createFakeTiming } from './fake-timing';

function open() {
  const timing = createFakeTiming();
  const abort = new AbortController();
  const done: string[] = [];
  const undo = createUndo(timing, abort.signal);
  const offer = (kind: 'note' | 'bookmark') => undo.offer(kind, () => done.push(kind));
  return { timing, abort, undo, offer, done };
}

test('Of several things that can be taken back only the last is offered, then the one before', () => {
  const { undo, offer, done } = open();
  offer('note');
  offer('bookmark');
  expect(undo.last.value?.kind).toBe('bookmark');
  undo.last.value?.takeBack();
  expect(done).toEqual(['bookmark']);
  expect(undo.last.value?.kind).toBe('note');
  undo.last.value?.takeBack();
  expect(done).toEqual(['bookmark', 'note']);
  expect(undo.last.value).toBeNull();
});

test('Each is offered for half a minute, and none once the panel is gone', () => {
  const { timing, abort, undo, offer } = open();
  offer('note');
  timing.advance(20_000);
  offer('bookmark');
  timing.advance(10_000);
  expect(undo.last.value?.kind).toBe('bookmark');
  timing.advance(20_000);
  expect(undo.last.value).toBeNull();
  offer('note');
  abort.abort();
  expect(undo.last.value).toBeNull();
  expect(timing.pending()).toBe(0);
});
