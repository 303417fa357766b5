import { effect, signal } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { keepFloating, loadFloating } from '../../lib/frame/keep-floating';
import { firstFloating } from '../../lib/panel/floating';
import type { Placement } from '../../lib/panel/placement';

const store = vi.hoisted(() => new Map<string, object>());

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());
vi.mock('../../lib/kept/placement-store', () => ({
  loadPlacementChanges: async (place: string) => store.get(place) ?? {},
  async changePlacement(place: string, changes: object) {
    store.set(place, { ...store.get(place), ...changes });
    return { ok: true };
  },
}));
beforeEach(() => store.clear());

const room = { width: 1280, height: 740 };

const open = async (isCollapsed = false) => {
  const preferences = signal({ isCollapsed });
  const places = keepFloating(await loadFloating(), preferences);
  const change = (ground: 'theatre' | 'full', placement: Partial<Placement>) =>
    places.put(ground, { ...places.seen(ground, room), ...placement });
  return { preferences, places, change };
};

test('What is changed over one ground is there again when the panel opens anew, and there only', async () => {
  const { change } = await open();
  change('theatre', { corner: { x: 20, y: 30 }, width: 500 });
  change('full', { dock: 'left' });
  const { places } = await open();
  expect(places.seen('theatre', room)).toMatchObject({
    corner: { x: 20, y: 30 },
    width: 500,
    dock: 'float',
  });
  expect(places.seen('full', room)).toMatchObject({ corner: null, width: 360, dock: 'left' });
  expect(places.seen('page', room)).toMatchObject({ corner: null, width: 360, dock: 'float' });
});

test('Only what was changed is written', async () => {
  const { change } = await open();
  change('theatre', { isMinimised: true });
  change('theatre', { corner: { x: 1, y: 2 } });
  expect(Object.fromEntries(store)).toEqual({
    'www.youtube.com/theatre': { isMinimised: true },
    'www.youtube.com/theatre/strip': { corner: { x: 1, y: 2 } },
  });
});

test('An effect can put the panel somewhere, and does not run again for that', async () => {
  const { places } = await open(true);
  const isWanted = signal(false);
  let runs = 0;
  effect(() => {
    runs += 1;
    if (isWanted.value) places.put('theatre', { ...firstFloating.panel, isMinimised: false });
  });
  isWanted.value = true;
  expect(runs).toBe(2);
  expect(places.seen('theatre', room).isMinimised).toBe(false);
});

test('A panel that is collapsed elsewhere floats as a line, until the listener has opened it over that ground', async () => {
  const { preferences, places, change } = await open();
  expect(places.seen('full', room).isMinimised).toBe(false);
  preferences.value = { isCollapsed: true };
  expect(places.seen('full', room).isMinimised).toBe(true);
  change('full', { isMinimised: false });
  expect(places.seen('full', room).isMinimised).toBe(false);
  expect(places.seen('theatre', room).isMinimised).toBe(true);
  preferences.value = { isCollapsed: false };
  expect(places.seen('theatre', room).isMinimised).toBe(false);
});
