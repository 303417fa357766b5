import { expect, test, vi } from 'vitest';
import { followKeyChoices } from '../../lib/kept/key-choices';

const stored = vi.hoisted(() => ({
  items: new Map<string, unknown>(),
  watchers: new Map<string, Set<(value: unknown) => void>>(),
}));

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());
vi.mock('../../lib/browser/storage', () => ({
  storage: {
    getItem: async (key: string) => stored.items.get(key) ?? null,
    watch(key: string, onChange: (value: unknown) => void) {
      const watchers = stored.watchers.get(key) ?? new Set();
      stored.watchers.set(key, watchers.add(onChange));
      return () => watchers.delete(onChange);
    },
  },
}));

const change = (value: unknown) => {
  for (const onChange of stored.watchers.get('local:keys') ?? []) onChange(value);
};

test('The keys are those that are stored, and then those that any page stores, until the panel closes', async () => {
  stored.items.set('local:keys', { pin: 'X', help: 'Tab' });
  const abort = new AbortController();
  const choices = await followKeyChoices(abort.signal);
  expect(choices.value).toEqual({ pin: 'X' });
  change({ pin: null, help: 'H' });
  expect(choices.value).toEqual({ help: 'H' });
  change(null);
  expect(choices.value).toEqual({});
  abort.abort();
  change({ pin: 'Y' });
  expect(choices.value).toEqual({});
});
