import { expect, test } from 'vitest';
import { afterPlacing, firstFloating, seenPlacement } from '../../lib/panel/floating';
import { boxOf, moveBy } from '../../lib/panel/placement';

const room = { width: 1280, height: 740 };
const minimised = afterPlacing(firstFloating, {
  ...seenPlacement(firstFloating, room),
  isMinimised: true,
});

test('At first the panel is in the lower right corner, and its line in the middle of the lower edge', () => {
  expect(boxOf(seenPlacement(firstFloating, room), room)).toEqual({
    left: 904,
    top: 284,
    width: 360,
    height: 440,
  });
  expect(boxOf(seenPlacement(minimised, room), room)).toEqual({
    left: 360,
    top: 680,
    width: 560,
    height: 44,
  });
});

test('A line is inside a room that is narrower than the line', () => {
  const narrow = { width: 300, height: 400 };
  expect(boxOf(seenPlacement(minimised, narrow), narrow)).toMatchObject({ left: 0, width: 300 });
});

test('Panel and line have places of their own, and each finds its own again', () => {
  const movedPanel = afterPlacing(firstFloating, moveBy(firstFloating.panel, room, -500, -100));
  const asLine = afterPlacing(movedPanel, { ...seenPlacement(movedPanel, room), isMinimised: true });
  const movedLine = afterPlacing(asLine, moveBy(seenPlacement(asLine, room), room, 100, -300));
  expect(boxOf(seenPlacement(movedLine, room), room)).toMatchObject({ left: 460, top: 380 });
  const opened = afterPlacing(movedLine, { ...seenPlacement(movedLine, room), isMinimised: false });
  expect(boxOf(seenPlacement(opened, room), room)).toEqual({ left: 404, top: 184, width: 360, height: 440 });
  const again = afterPlacing(opened, { ...seenPlacement(opened, room), isMinimised: true });
  expect(boxOf(seenPlacement(again, room), room)).toMatchObject({ left: 460, top: 380 });
});
