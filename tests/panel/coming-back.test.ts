import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createComingBack } from '../../lib/panel/coming-back';
import { createMedium } from '../../lib/panel/medium';
import type { PlayerState } from '../../lib/players/player';
import type { Place } from '../../lib/transcript/place';
import { talkOf } from './fake-talk';
import { openTestPanel, pinsOf } from './open';

const minutes = 60;
/** Half an hour, a line each minute. */
const talk = talkOf(
  Array.from({ length: 30 }, (_, index) => ({
    start: index * 60,
    end: index * 60 + 60,
    text: `line ${index}`,
  })),
);

function open(before: number | null, state: Partial<PlayerState> = {}, pins = pinsOf()) {
  const panel = openTestPanel({ talk, pins }, { duration: 1800, ...state });
  const kept: (number | null)[] = [];
  const stored = signal<Place | null>(null);
  const isSkipping = signal(false);
  const back = createComingBack({
    talk,
    isSkipping,
    medium: createMedium(panel.player, panel.abort.signal),
    sync: panel.sync,
    place: { before: stored, keep: (at) => kept.push(at === null ? null : Math.round(at)) },
    timing: panel.timing,
    signal: panel.abort.signal,
  });
  // It arrives when the panel is open already.
  if (before !== null) stored.value = { at: before, heard: '2026-01-01T00:00:00.000Z' };
  return { ...panel, back, kept, isSkipping };
}

test('The place is kept every ten seconds while the talk plays, and when it is paused, hidden or closed', () => {
  const { player, timing, abort, kept } = open(null);
  timing.advance(35_000);
  expect(kept).toEqual([10, 20, 30]);
  player.pause();
  expect(kept).toEqual([10, 20, 30, 35]);
  timing.advance(60_000);
  expect(kept).toHaveLength(4);
  player.play();
  timing.advance(4000);
  timing.setHidden(true);
  expect(kept.at(-1)).toBe(39);
  timing.advance(2000);
  abort.abort();
  expect(kept.at(-1)).toBe(41);
  timing.advance(60_000);
  expect(kept.at(-1)).toBe(41);
  expect(timing.pending()).toBe(0);
});

test('A talk that is only opened, or in which an advert plays, keeps no place', () => {
  const paused = open(null, { paused: true, running: false });
  paused.timing.advance(60_000);
  paused.abort.abort();
  expect(paused.kept).toEqual([]);
  const advert = open(null, { time: 100, running: false, advert: true });
  advert.timing.advance(60_000);
  advert.timing.setHidden(true);
  advert.abort.abort();
  expect(advert.kept).toEqual([]);
});

test('What was heard before an advert is kept, and the place goes on after it', () => {
  const { player, timing, kept } = open(null);
  timing.advance(12_000);
  player.change({ advert: true, running: false });
  expect(kept).toEqual([10, 12]);
  timing.advance(30_000);
  expect(kept).toEqual([10, 12]);
  player.change({ advert: false, running: true });
  timing.advance(10_000);
  expect(kept).toEqual([10, 12, 22]);
});

test('Near its end the talk counts as heard', () => {
  const { player, timing, kept } = open(null, { time: 29 * minutes - 5 });
  timing.advance(10_000);
  player.pause();
  expect(kept.at(-1)).toBeNull();
});

test('The place is the transcript’s where the medium has something put in', () => {
  const pins = pinsOf({ media: 100, transcript: 40 });
  const { timing, kept } = open(null, { time: 100 }, pins);
  timing.advance(10_000);
  expect(kept).toEqual([50]);
});

test('The last place is offered, is never gone to by itself, and is not written over while it is on offer', () => {
  const { back, player, timing, abort, kept } = open(20 * minutes);
  expect(back.offer.value).toBe(20 * minutes);
  timing.advance(60_000);
  player.pause();
  expect(Math.round(player.read().time)).toBe(60);
  abort.abort();
  expect(kept).toEqual([]);
});

test.each<[string, (world: ReturnType<typeof open>) => void]>([
  ['the listener dismisses it', ({ back }) => back.dismiss()],
  ['the listener goes elsewhere', ({ player }) => player.seek(300)],
  ['the listener plays on for long enough', ({ timing }) => timing.advance(130_000)],
])('The offer is taken back, and places are kept again, when %s', (_, act) => {
  const world = open(20 * minutes);
  act(world);
  expect(world.back.offer.value).toBeNull();
  world.timing.advance(20_000);
  expect(world.kept.length).toBeGreaterThan(0);
});

test('The offer is taken back when the talk plays past it', () => {
  const { back, timing } = open(30);
  expect(back.offer.value).toBe(30);
  timing.advance(28_000);
  expect(back.offer.value).toBe(30);
  timing.advance(1500);
  expect(back.offer.value).toBeNull();
});

test.each([
  ['is where the player stands', 600, { time: 595 }],
  ['has been passed', 600, { time: 900 }],
  ['is at the beginning', 10, {}],
])('A place that %s is not offered', (_, before, state) => {
  expect(open(before, state).back.offer.value).toBeNull();
});

test('While only mentions play, the place stays where the listener was, until the talk has been played on', () => {
  const { player, timing, kept, isSkipping } = open(null, { time: 300 });
  timing.advance(12_000);
  isSkipping.value = true;
  player.seek(900);
  timing.advance(60_000);
  timing.setHidden(true);
  timing.setHidden(false);
  player.pause();
  expect(kept).toEqual([310, 312]);
  isSkipping.value = false;
  timing.advance(60_000);
  player.seek(1200);
  player.play();
  timing.advance(4000);
  player.pause();
  expect(kept).toEqual([310, 312]);
  player.play();
  timing.advance(8000);
  player.pause();
  expect(kept.at(-1)).toBe(1212);
});

test('An offered place stays on offer while mentions play', () => {
  const { back, player, timing, kept, isSkipping } = open(20 * minutes);
  isSkipping.value = true;
  player.seek(900);
  timing.advance(200_000);
  expect(back.offer.value).toBe(20 * minutes);
  expect(kept).toEqual([]);
});
