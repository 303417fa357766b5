import { expect, test } from 'vitest';
import { nextIndex } from '../../components/controls/use-arrow-keys';

test('In a menu the arrow keys go round', () => {
  expect(nextIndex('ArrowDown', 0, 3, true)).toBe(1);
  expect(nextIndex('ArrowDown', 2, 3, true)).toBe(0);
  expect(nextIndex('ArrowUp', 2, 3, true)).toBe(1);
  expect(nextIndex('ArrowUp', 0, 3, true)).toBe(2);
});

test('In a list under a field the last item holds, and above the first one is the field', () => {
  expect(nextIndex('ArrowDown', -1, 3, false)).toBe(0);
  expect(nextIndex('ArrowDown', 2, 3, false)).toBe(2);
  expect(nextIndex('ArrowUp', 1, 3, false)).toBe(0);
  expect(nextIndex('ArrowUp', 0, 3, false)).toBe('above');
});

test('Home and End go to the ends, but belong to the text while the focus is in a field', () => {
  expect(nextIndex('Home', 2, 3, true)).toBe(0);
  expect(nextIndex('End', 0, 3, true)).toBe(2);
  expect(nextIndex('Home', -1, 3, false)).toBeNull();
  expect(nextIndex('End', -1, 3, false)).toBeNull();
  expect(nextIndex('ArrowUp', -1, 3, false)).toBeNull();
});

test('Other keys and empty lists move nothing', () => {
  expect(nextIndex('ArrowLeft', 1, 3, true)).toBeNull();
  expect(nextIndex('ArrowDown', -1, 0, false)).toBeNull();
});
