import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Episode } from '../../lib/frame/episode';
import { createWish, keepPlacement } from '../../lib/frame/page-wish';
import { loadPlacement } from '../../lib/kept/placement-store';
import { firstPlacement } from '../../lib/panel/placement';

/** What was given to be kept. No mock of the test runner: that would hear of a refusal in our stead. */
const saves = vi.hoisted(() => ({ calls: [] as unknown[][], isRefused: false }));

// Modules stay loaded from one test file to the next, with the mocks that they were loaded with.
vi.hoisted(() => vi.resetModules());
vi.mock('../../lib/kept/placement-store', () => ({
  loadPlacement: vi.fn(),
  async changePlacement(...parameters: unknown[]) {
    saves.calls.push(parameters);
    return { ok: !saves.isRefused };
  },
}));

const talk = { id: 'a', title: 'a', people: [], show: '', date: '', language: '', homes: [] };
const known: Episode = { kind: 'known', talk, home: { kind: 'page', address: 'pods.example/a' } };
const likely: Episode = { kind: 'likely', matches: [{ talk, confidence: 'likely', reason: 'title' }] };
const looking: Episode = { kind: 'looking' };
const unknown: Episode = { kind: 'unknown' };

function open(first: Episode) {
  const episode = signal(first);
  const said: boolean[] = [];
  return { episode, said, wish: createWish(episode, (isOpen) => said.push(isOpen)) };
}

describe('Until the listener has said anything', () => {
  test('the panel is shown once the episode is known or asked about, and stays', () => {
    for (const found of [known, likely]) {
      const { episode, wish } = open(looking);
      expect(wish.isOpen.value).toBe(false);
      episode.value = unknown;
      expect(wish.isOpen.value).toBe(false);
      episode.value = found;
      expect(wish.isOpen.value).toBe(true);
      episode.value = unknown;
      expect(wish.isOpen.value).toBe(true);
    }
  });

  test('being asked whether it is shown does not show it', () => {
    const { wish } = open(unknown);
    wish.obey('ask-panel');
    expect(wish.isOpen.value).toBe(false);
  });
});

test.for(['toggle-panel', 'focus-search', 'show-overlay'] as const)(
  'The order %s shows the panel over a page whose episode nobody knows',
  (order) => {
    const { wish } = open(unknown);
    wish.obey(order);
    expect(wish.isOpen.value).toBe(true);
  },
);

test('Only the order to toggle hides a panel that is shown', () => {
  const { wish } = open(known);
  for (const order of ['ask-panel', 'focus-search', 'show-overlay'] as const) wish.obey(order);
  expect(wish.isOpen.value).toBe(true);
  wish.obey('toggle-panel');
  expect(wish.isOpen.value).toBe(false);
  wish.obey('ask-panel');
  expect(wish.isOpen.value).toBe(false);
});

test('Once it is closed no episode shows it again, but an order does', () => {
  const { episode, wish } = open(known);
  wish.close();
  episode.value = looking;
  episode.value = { ...known };
  expect(wish.isOpen.value).toBe(false);
  wish.obey('show-overlay');
  expect(wish.isOpen.value).toBe(true);
});

describe('The place of the panel', () => {
  const left = { ...firstPlacement, dock: 'left' as const };
  const address = 'https://pods.example:8080/a?b';

  beforeEach(() => {
    vi.mocked(loadPlacement).mockReset();
    saves.calls = [];
    saves.isRefused = false;
  });

  test('is where the listener has left it on this site, and is not kept again for that', async () => {
    vi.mocked(loadPlacement).mockResolvedValue(left);
    const placement = signal(firstPlacement);
    await keepPlacement(placement, address);
    expect(loadPlacement).toHaveBeenCalledWith('pods.example:8080');
    expect(placement.value).toBe(left);
    expect(saves.calls).toEqual([]);
  });

  test('is kept for this site whenever it changes', async () => {
    vi.mocked(loadPlacement).mockResolvedValue(left);
    const placement = signal(firstPlacement);
    await keepPlacement(placement, address);
    const right = { ...left, dock: 'right' as const };
    placement.value = right;
    expect(saves.calls).toEqual([['pods.example:8080', { dock: 'right' }]]);
  });

  test('is the first one where what was kept cannot be read, and a refusal to keep it harms nothing', async () => {
    vi.mocked(loadPlacement).mockRejectedValue(new Error('no storage'));
    saves.isRefused = true;
    const placement = signal(left);
    await keepPlacement(placement, address);
    expect(placement.value).toBe(firstPlacement);
    placement.value = left;
    await new Promise((resolve) => setTimeout(resolve));
    expect(saves.calls).toHaveLength(1);
  });
});

test('What the listener says is told, and what opens by itself is not', () => {
  const { wish, said } = open(known);
  expect(said).toEqual([]);
  wish.obey('show-overlay');
  wish.obey('ask-panel');
  wish.obey('toggle-panel');
  wish.obey('toggle-panel');
  wish.close();
  expect(said).toEqual([true, false, true, false]);
});
