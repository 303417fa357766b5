import { expect, test } from 'vitest';
import { menuPlace } from '../../components/controls/menu-place';

const view = { width: 400, height: 500 };
const menu = { width: 200, height: 150 };
const buttonAt = (left: number, top: number) => ({ left, top, right: left + 32, bottom: top + 32 });

test('A menu stands below its button, flush with its end', () => {
  expect(menuPlace(buttonAt(340, 10), menu, view, false)).toMatchObject({ left: 172, top: 44 });
});

test('From right to left its end is on the left', () => {
  expect(menuPlace(buttonAt(28, 10), menu, view, true)).toMatchObject({ left: 28, top: 44 });
});

test('It stands above where there is no room below', () => {
  expect(menuPlace(buttonAt(340, 450), menu, view, false)).toMatchObject({ left: 172, top: 298 });
});

test('It never leaves the window', () => {
  expect(menuPlace(buttonAt(10, 10), menu, view, false).left).toBe(4);
  expect(menuPlace(buttonAt(380, 10), menu, view, true).left).toBe(196);
});

test('Where it fits neither below nor above it stands beside its button, where the text goes on', () => {
  const high = { width: 200, height: 400 };
  expect(menuPlace(buttonAt(20, 240), high, view, false)).toEqual({ left: 54, top: 96, maxHeight: 492 });
  expect(menuPlace(buttonAt(340, 240), high, view, false)).toMatchObject({ left: 138, top: 96 });
  expect(menuPlace(buttonAt(340, 240), high, view, true)).toMatchObject({ left: 138, top: 96 });
  expect(menuPlace(buttonAt(20, 240), high, view, true)).toMatchObject({ left: 54, top: 96 });
});

test('Where it fits on no side it takes the larger one of two and no more than that', () => {
  const low = menuPlace(buttonAt(340, 260), { width: 380, height: 900 }, view, false);
  expect(low).toMatchObject({ top: 4, maxHeight: 254 });
  const high = menuPlace(buttonAt(340, 100), { width: 380, height: 900 }, view, false);
  expect(high).toMatchObject({ top: 134, maxHeight: 362 });
});
