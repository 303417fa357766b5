import { expect, test } from 'vitest';
import { createMedium } from '../../lib/panel/medium';
import { nextSpeed } from '../../lib/panel/speeds';
import { createFakePlayer } from './fake-player';
import { createFakeTiming } from './fake-timing';

test.each<[number, 1 | -1, number]>([
  [1, 1, 1.25],
  [1, -1, 0.75],
  [1.1, 1, 1.25],
  [1.1, -1, 1],
  [2, 1, 2],
  [3, 1, 3],
  [3, -1, 2],
  [0.5, -1, 0.5],
])('From %s× in direction %s the speed is %s×', (rate, direction, next) => {
  expect(nextSpeed(rate, direction)).toBe(next);
});

test('A player that takes no commands keeps its speed', () => {
  const player = createFakePlayer(createFakeTiming(), { isOnlyClock: true });
  const { changeSpeed } = createMedium(player, new AbortController().signal);
  expect(changeSpeed(1)).toBeNull();
  expect(player.read().rate).toBe(1);
});

test('Two presses are two speeds', () => {
  const player = createFakePlayer(createFakeTiming());
  const { changeSpeed } = createMedium(player, new AbortController().signal);
  expect([changeSpeed(-1), changeSpeed(-1)]).toEqual([0.75, 0.5]);
  expect(player.read().rate).toBe(0.5);
});
