import { expect, test, vi } from 'vitest';

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());

type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

const areas = vi.hoisted(() => {
  const areaOf = () => {
    const items = new Map<string, unknown>();
    const listeners = new Set<Listener>();
    return {
      items,
      listeners,
      get: async (key: string | null) =>
        Object.fromEntries([...items].filter(([name]) => key === null || name === key)),
      async set(values: Record<string, unknown>) {
        for (const [key, newValue] of Object.entries(values)) {
          items.set(key, newValue);
          for (const listener of listeners) listener({ [key]: { newValue } });
        }
      },
      async remove(key: string) {
        items.delete(key);
        for (const listener of listeners) listener({ [key]: {} });
      },
      onChanged: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    };
  };
  return { local: areaOf(), session: areaOf() };
});
vi.mock('wxt/browser', () => ({ browser: { storage: areas } }));

const { storage } = await import('../../lib/browser/storage');

test('A value is kept in its area, under a key that may have colons', async () => {
  expect(await storage.getItem('local:refused:a:b')).toBeNull();
  await storage.setItem('local:refused:a:b', { c: true });
  expect(areas.local.items.get('refused:a:b')).toEqual({ c: true });
  expect(areas.session.items.size).toBe(0);
  expect(await storage.getItem('local:refused:a:b')).toEqual({ c: true });
  expect(await storage.snapshot('local')).toEqual({ 'refused:a:b': { c: true } });
  await storage.removeItems(['local:refused:a:b']);
  expect(await storage.getItem('local:refused:a:b')).toBeNull();
});

test('Changes of a value are told until that is ended, others never', async () => {
  const seen: unknown[] = [];
  const end = storage.watch('local:keys', (value) => seen.push(value));
  await storage.setItem('local:keys', 1);
  await storage.setItem('local:other', 2);
  await storage.setItem('session:keys', 3);
  await storage.removeItem('local:keys');
  end();
  await storage.setItem('local:keys', 4);
  expect(seen).toEqual([1, null]);
});

test('One value is read, written and removed without its name', async () => {
  const item = storage.defineItem<number>('session:one');
  expect(await item.getValue()).toBeNull();
  await item.setValue(0);
  expect(await item.getValue()).toBe(0);
  await item.removeValue();
  expect(await item.getValue()).toBeNull();
});
