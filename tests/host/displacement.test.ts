import { expect, test, vi } from 'vitest';
import { createPatience, watchBox } from '../../lib/host/displacement';

function patienceAt(clock: { ms: number }) {
  const patience = createPatience(() => clock.ms);
  return { ...patience, tries: (count: number) => Array.from({ length: count }, () => patience.hasRoom()) };
}

test('A page that keeps displacing an element gets its way after five times', () => {
  const { tries } = patienceAt({ ms: 0 });
  expect(tries(7)).toEqual([true, true, true, true, true, false, false]);
});

test('A page that has left it alone for a minute is forgiven, and so is one that the listener has overruled', () => {
  const clock = { ms: 0 };
  const { tries, forget } = patienceAt(clock);
  tries(4);
  clock.ms += 59_999;
  expect(tries(2)).toEqual([true, false]);
  clock.ms += 60_000;
  expect(tries(5)).not.toContain(false);
  expect(tries(1)).toEqual([false]);
  forget();
  expect(tries(1)).toEqual([true]);
});

/** Observers of any kind, of which each is told by `change`. */
function stubObservers(): { change(): void } {
  const all = new Set<() => void>();
  class Observer {
    constructor(private readonly onChange: () => void) {}
    observe() {
      all.add(this.onChange);
    }
    disconnect() {
      all.delete(this.onChange);
    }
  }
  vi.stubGlobal('ResizeObserver', Observer);
  vi.stubGlobal('IntersectionObserver', Observer);
  return {
    change() {
      for (const tell of [...all]) tell();
    },
  };
}

test('An element that can no longer be seen is told of, and one that is not to be seen is not', () => {
  const observers = stubObservers();
  vi.stubGlobal('scrollX', 0);
  vi.stubGlobal('document', { documentElement: { scrollWidth: 1280 } });
  const drawn = { isDrawn: true, left: 800, width: 400 };
  let now = drawn;
  const element = {
    dataset: { shown: 'true' },
    checkVisibility: () => now.isDrawn,
    getBoundingClientRect: () => ({ ...now, right: now.left + now.width }),
  };
  let told = 0;
  const abort = new AbortController();
  watchBox(element as unknown as HTMLElement, abort.signal, () => {
    told += 1;
  });
  const become = (change: Partial<typeof drawn>) => {
    now = { ...drawn, ...change };
    observers.change();
    return told;
  };
  expect(become({})).toBe(1);
  expect(become({ isDrawn: false })).toBe(2);
  expect(become({ width: 1 })).toBe(2);
  expect(become({ left: 700 })).toBe(3);
  expect(become({ left: -9999 })).toBe(4);
  expect(become({ left: 9999 })).toBe(4);
  expect(become({})).toBe(5);
  element.dataset.shown = 'false';
  expect(become({ isDrawn: false })).toBe(5);
  element.dataset.shown = 'true';
  abort.abort();
  expect(become({ isDrawn: false })).toBe(5);
  vi.unstubAllGlobals();
});
