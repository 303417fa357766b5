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

test('An element that loses its box is told of, and one that is not to be seen is not', () => {
  let resize = () => {};
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(onResize: () => void) {
        resize = onResize;
      }
      observe() {}
      disconnect() {
        resize = () => {};
      }
    },
  );
  let boxes = 1;
  const element = { dataset: { shown: 'true' }, getClientRects: () => Array(boxes) };
  const told: number[] = [];
  const abort = new AbortController();
  watchBox(element as unknown as HTMLElement, abort.signal, () => told.push(boxes));
  vi.unstubAllGlobals();
  const resizeTo = (count: number) => {
    boxes = count;
    resize();
  };
  for (const count of [1, 1, 0, 0, 1]) resizeTo(count);
  expect(told).toEqual([1, 0, 1]);
  element.dataset.shown = 'false';
  resizeTo(0);
  expect(told).toEqual([1, 0, 1]);
  element.dataset.shown = 'true';
  abort.abort();
  resizeTo(0);
  expect(told).toEqual([1, 0, 1]);
});
