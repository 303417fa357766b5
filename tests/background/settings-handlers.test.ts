import { expect, test, vi } from 'vitest';
import { settingsHandlers } from '../../lib/background/settings-handlers';

const kept = vi.hoisted(() => new Map<string, unknown>());

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());
vi.mock('../../lib/browser/storage', () => ({
  storage: {
    getItem: async (key: string) => kept.get(key) ?? null,
    setItem: async (key: string, value: unknown) => void kept.set(key, value),
    removeItem: async (key: string) => void kept.delete(key),
  },
}));

test('Who goes to a hit sees the panel, though panels were hidden', async () => {
  kept.set('local:panel', { isShown: false, isCollapsed: true, view: 'lines' });
  await settingsHandlers()['go-to-hit']({ talkId: 'a', query: 'bees', at: 12 });
  expect(kept.get('local:panel')).toMatchObject({ isShown: true, isCollapsed: false, view: 'lines' });
});
