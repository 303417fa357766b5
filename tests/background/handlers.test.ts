import { expect, expectTypeOf, test, vi } from 'vitest';
import { done, type Handlers } from '../../lib/background/handler';
import { createHandlers } from '../../lib/background/handlers';
import { createPassingTalks } from '../../lib/background/passing-talks';
import { createTabTalks } from '../../lib/background/tab-talks';
import { createLibrary } from '../../lib/library/library';
import { requestTable } from '../../lib/messages/to-background-shapes';

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());
// It asks the browser for its memory as soon as it is loaded.
vi.mock('../../lib/kept/run', () => ({ forgetPanels: vi.fn() }));

test('Every request has a handler, and every handler a request', () => {
  const handlers = createHandlers(createLibrary(), createTabTalks(), createPassingTalks());
  expect(Object.keys(handlers).toSorted()).toEqual(Object.keys(requestTable).toSorted());
});

// The compiler tests the rest: where it finds no error, `@ts-expect-error` is one.

test('A handler with the right reply compiles, and one with a wrong reply does not', () => {
  expectTypeOf(async () => done(true)).toExtend<Handlers['open-overlay']>();
  // @ts-expect-error The reply should be a boolean.
  expectTypeOf(async () => done('open')).toExtend<Handlers['open-overlay']>();
  // @ts-expect-error This is the reply to another request, `get-glossary`.
  expectTypeOf(async () => done({ pairs: [], damaged: [] })).toExtend<Handlers['get-notes']>();
  // @ts-expect-error The reply lacks the answer around it.
  expectTypeOf(async () => true).toExtend<Handlers['open-overlay']>();
});

test('A handler that reads a field of another request does not compile', () => {
  expectTypeOf(async (_: { talkId: string }) => done([])).toExtend<Handlers['get-pins']>();
  // @ts-expect-error The request has `talkId`.
  expectTypeOf(async (_: { id: string }) => done([])).toExtend<Handlers['get-pins']>();
});

test('A table without one of the handlers does not compile', () => {
  expectTypeOf<Omit<Handlers, 'teach'>>().not.toExtend<Handlers>();
});
