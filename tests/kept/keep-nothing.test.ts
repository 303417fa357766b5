import { expect, test } from 'vitest';
import { keepNothing } from '../../lib/kept/keep-nothing';

test('It begins as told, and remembers each query once while it lasts', () => {
  const kept = keepNothing({ preferences: { isCollapsed: true } });
  expect(kept.preferences.value).toMatchObject({ isCollapsed: true, isShown: true });
  for (const query of ['a', 'b', 'a']) kept.rememberQuery(query);
  expect(kept.recent.value).toEqual(['a', 'b']);
});
