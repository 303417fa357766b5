import { expect, test } from 'vitest';
import { homeKey, sameHome } from '../../lib/homes/home';
import type { Home } from '../../lib/transcript/talk';

const page = (address: string): Home => ({ kind: 'page', address });

test.for([
  [{ kind: 'youtube', id: 'p1gVaS4Zx5M' }, 'youtube:p1gVaS4Zx5M'],
  [page('Bread.example/Rye/'), 'page:bread.example/Rye'],
  [{ kind: 'audio', address: 'files.example/on%20bread.mp3' }, 'audio:files.example/on bread.mp3'],
] as const)('The key of %j is %j, as libraries have stored it', ([home, key]) => {
  expect(homeKey(home)).toBe(key);
});

test('Spellings of one address are the same home; other kinds and other queries are not', () => {
  expect(sameHome(page('bread.example/1'), page('BREAD.example/1.html'))).toBe(true);
  expect(sameHome(page('bread.example/1'), { kind: 'audio', address: 'bread.example/1' })).toBe(false);
  expect(sameHome(page('bread.example/?e=1'), page('bread.example/?e=2'))).toBe(false);
  expect(sameHome({ kind: 'youtube', id: 'aaaaaaaaaaa' }, { kind: 'youtube', id: 'AAAAAAAAAAA' })).toBe(
    false,
  );
});
