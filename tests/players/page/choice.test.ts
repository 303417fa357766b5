import { expect, test } from 'vitest';
import { choosePlayer, type MediaRank } from '../../../lib/players/page/choice';

const still: MediaRank = {
  startedMs: Number.NEGATIVE_INFINITY,
  playing: false,
  audible: true,
  duration: 1800,
};

test('Without players none is chosen', () => {
  expect(choosePlayer([])).toBe(-1);
});

test('The one that last began to play is chosen, though another plays too and is longer', () => {
  const first = { ...still, startedMs: 100, playing: true, duration: 9000 };
  const last = { ...still, startedMs: 200, playing: false };
  expect(choosePlayer([first, last])).toBe(1);
  expect(choosePlayer([last, first])).toBe(0);
});

test.for<[string, Partial<MediaRank>]>([
  ['a jingle', { duration: 8, startedMs: 500, playing: true }],
  ['a silent loop', { audible: false, startedMs: 500, playing: true }],
])('%s takes over from no episode', ([, change]) => {
  expect(choosePlayer([{ ...still, ...change }, still])).toBe(1);
  expect(choosePlayer([{ ...still, ...change }])).toBe(0);
});

test('Where none has begun since we look, the playing one is chosen, then the longest', () => {
  expect(
    choosePlayer([
      { ...still, duration: 9000 },
      { ...still, playing: true },
    ]),
  ).toBe(1);
  expect(choosePlayer([still, { ...still, duration: 9000 }])).toBe(1);
  expect(choosePlayer([{ ...still, duration: Number.POSITIVE_INFINITY }, still])).toBe(1);
  expect(choosePlayer([{ ...still, duration: Number.NaN }, still])).toBe(1);
});
