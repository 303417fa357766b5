import { expect, test } from 'vitest';
import { createSearchFocus } from '../../lib/panel/search-focus';
import { createFakeTiming } from './fake-timing';

test('A wish waits for a field that is drawn later, and is fulfilled once', () => {
  const timing = createFakeTiming();
  const focus = createSearchFocus(timing);
  expect(focus.isWanted.value).toBe(false);
  focus.want();
  timing.advance(3000);
  expect(focus.isWanted.value).toBe(true);
  focus.given();
  expect(focus.isWanted.value).toBe(false);
  expect(timing.pending()).toBe(0);
});

test('A field that is drawn much later does not take the focus', () => {
  const timing = createFakeTiming();
  const focus = createSearchFocus(timing);
  focus.want();
  timing.advance(8000);
  focus.want();
  timing.advance(8000);
  expect(focus.isWanted.value).toBe(true);
  timing.advance(3000);
  expect(focus.isWanted.value).toBe(false);
});
