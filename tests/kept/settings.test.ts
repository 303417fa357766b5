import { beforeEach, expect, test, vi } from 'vitest';
import { forgetRefusals, loadRecentQueries, loadRefusals, rememberQuery } from '../../lib/kept/settings';

const kept = vi.hoisted(() => ({ items: new Map<string, unknown>() }));

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());
vi.mock('../../lib/browser/storage', () => ({
  storage: {
    getItem: async (key: string) => kept.items.get(key) ?? null,
    setItem: async (key: string, value: unknown) =>
      void kept.items.set(key, JSON.parse(JSON.stringify(value))),
    removeItems: async (keys: string[]) => {
      for (const key of keys) kept.items.delete(key);
    },
    snapshot: async (area: string) =>
      Object.fromEntries([...kept.items].map(([key, value]) => [key.slice(area.length + 1), value])),
  },
}));

beforeEach(() => kept.items.clear());

test.each(['constructor', 'toString', 'hasOwnProperty'])(
  'A talk that a backup calls “%s” has no queries at first',
  async (talkId) => {
    expect(await loadRecentQueries(talkId)).toEqual([]);
    expect(await rememberQuery(talkId, 'kettle')).toEqual(['kettle']);
  },
);

test('The queries of the last fifty talks are kept, the newest first', async () => {
  for (let talk = 0; talk < 60; talk += 1) await rememberQuery(`talk ${talk}`, 'kettle');
  expect(await loadRecentQueries('talk 9')).toEqual([]);
  expect(await loadRecentQueries('talk 10')).toEqual(['kettle']);
});

test('A query that was typed again is the newest', async () => {
  for (const query of ['kettle', 'bread', 'kettle']) await rememberQuery('talk', query);
  expect(await loadRecentQueries('talk')).toEqual(['kettle', 'bread']);
});

test('Refused guesses are forgotten in all talks, and nothing else', async () => {
  kept.items.set('local:refused:a', { one: true });
  kept.items.set('local:panel', { isShown: true });
  expect(await loadRefusals('a')).toEqual(['one']);
  await forgetRefusals();
  expect([...kept.items.keys()]).toEqual(['local:panel']);
});
