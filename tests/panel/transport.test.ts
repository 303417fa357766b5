import { effect } from '@preact/signals';
import { expect, test } from 'vitest';
import { createTransport } from '../../lib/panel/transport';
import type { PlayerState } from '../../lib/players/player';
import { createFakePlayer } from './fake-player';
import { createFakeTiming } from './fake-timing';

function open(state: Partial<PlayerState> = {}) {
  const abort = new AbortController();
  const timing = createFakeTiming();
  const player = createFakePlayer(timing, state);
  return { abort, timing, player, transport: createTransport(player, abort.signal, timing) };
}

test('The time goes on at each second of the player while it runs', () => {
  const { transport, timing, player } = open({ time: 7.25, rate: 2 });
  const seen: number[] = [];
  transport.time.subscribe((time) => seen.push(Math.floor(time)));
  timing.advance(1400);
  expect(seen).toEqual([7, 8, 9, 10]);
  expect(player.reads()).toBe(4);
});

test.for<[string, (open_: ReturnType<typeof open>) => void]>([
  ['is paused', ({ player }) => player.pause()],
  ['is hidden', ({ timing }) => timing.setHidden(true)],
  ['is closed', ({ abort }) => abort.abort()],
])('Nothing is read any more while it %s', ([, act]) => {
  const opened = open();
  act(opened);
  const before = opened.player.reads();
  opened.timing.advance(5000);
  expect(opened.timing.pending()).toBe(0);
  expect(opened.player.reads()).toBe(before);
});

test('Shown again it has the time of that moment', () => {
  const { transport, timing } = open();
  timing.setHidden(true);
  timing.advance(5000);
  timing.setHidden(false);
  expect(transport.time.value).toBe(5);
});

test('What changes at once is seen at once', () => {
  const { transport, player } = open();
  const seen: string[] = [];
  effect(() => {
    seen.push(`${transport.time.value} ${transport.isPaused.value} ${transport.rate.value}`);
  });
  player.change({ time: 30, paused: true, running: false, rate: 2 });
  expect(seen).toEqual(['0 false 1', '30 true 2']);
});

test('An unknown length is drawn once', () => {
  const { transport, player } = open({ duration: Number.NaN });
  let runs = 0;
  transport.duration.subscribe(() => {
    runs += 1;
  });
  player.change({ time: 30 });
  player.change({ time: 40 });
  expect(runs).toBe(1);
});

test('Skipping stays behind the beginning, and shows where it went', () => {
  const { transport } = open({ time: 4 });
  transport.skip(30);
  expect(transport.time.value).toBe(34);
  transport.skip(-100);
  expect(transport.time.value).toBe(0);
});

test('One button plays and pauses', () => {
  const { transport } = open();
  transport.toggle();
  expect(transport.isPaused.value).toBe(true);
  transport.toggle();
  expect(transport.isPaused.value).toBe(false);
  transport.setRate(1.5);
  expect(transport.rate.value).toBe(1.5);
});
