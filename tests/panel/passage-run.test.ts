import { expect, test } from 'vitest';
import { createMedium } from '../../lib/panel/medium';
import { type PassageRunOptions, runPassages } from '../../lib/panel/passage-run';
import type { PlayerState } from '../../lib/players/player';
import type { Passage } from '../../lib/reading/passages';
import { openTestPanel, pinsOf } from './open';

const three: readonly [Passage, Passage, Passage] = [
  { start: 100, end: 110 },
  { start: 200, end: 210 },
  { start: 300, end: 310 },
];

/** A run over a player that plays from 50 s on, and every place to which it was taken. */
function run(
  options: Partial<Pick<PassageRunOptions<Passage>, 'passages' | 'next' | 'restMs'>> = {},
  state: Partial<PlayerState> = {},
  pins = pinsOf(),
) {
  const panel = openTestPanel({ pins }, { time: 50, ...state });
  const { player, sync, timing } = panel;
  const ends: string[] = [];
  const sought: number[] = [];
  const passages = runPassages({
    passages: three,
    medium: createMedium(player, panel.abort.signal),
    syncMap: sync.map,
    timing,
    seek(time) {
      sought.push(time);
      player.seek(sync.map.peek().toMedia(time));
    },
    next: (index, count) => (index + 1 < count ? index + 1 : null),
    restMs: () => 0,
    onEnd: (why) => ends.push(why),
    ...options,
  });
  return { ...panel, passages, ends, sought, time: () => Math.round(player.read().time * 10) / 10 };
}

const loop = { passages: [three[0]] as const, next: () => 0 };

test('Passages are played one after the other, and then it is over', () => {
  const { timing, sought, ends, passages } = run();
  expect(sought).toEqual([100]);
  timing.advance(9900);
  expect(sought).toEqual([100]);
  timing.advance(200);
  expect(sought).toEqual([100, 200]);
  expect(passages.current.value).toBe(three[1]);
  timing.advance(10_000);
  expect(ends).toEqual([]);
  timing.advance(10_000);
  expect(sought).toEqual([100, 200, 300]);
  expect(ends).toEqual(['over']);
  expect(timing.pending()).toBe(0);
});

test('It plays where the player is paused, and by the player’s rate', () => {
  const { player, timing, sought } = run({}, { paused: true, running: false, rate: 2 });
  expect(player.read().paused).toBe(false);
  timing.advance(4900);
  expect(sought).toHaveLength(1);
  timing.advance(200);
  expect(sought).toHaveLength(2);
});

test('A pause of the listener’s pauses, also at the very end of a passage', () => {
  const { player, timing, sought, ends } = run();
  timing.advance(4000);
  player.pause();
  timing.advance(60_000);
  expect(player.read().paused).toBe(true);
  player.play();
  timing.advance(5500);
  expect(sought).toEqual([100]);
  player.change({ time: 110.01, paused: true, running: false });
  timing.advance(60_000);
  expect(sought).toEqual([100]);
  expect(player.read().paused).toBe(true);
  player.play();
  timing.advance(100);
  expect(sought).toEqual([100, 200]);
  expect(ends).toEqual([]);
});

test.each([
  ['before the passage', 60],
  ['behind it', 150],
  ['to another passage', 305],
])('A seek of the listener’s %s ends it, and the player is left alone', (_, to) => {
  const { player, timing, sought, ends } = run();
  timing.advance(3000);
  player.seek(to);
  expect(ends).toEqual(['elsewhere']);
  timing.advance(30_000);
  expect(sought).toEqual([100]);
  expect(player.read().time).toBe(to + 30);
});

test('A seek within the passage goes on to its end', () => {
  const { player, timing, sought, ends } = run();
  timing.advance(8000);
  player.seek(101);
  timing.advance(8900);
  expect(sought).toEqual([100]);
  timing.advance(200);
  expect(sought).toEqual([100, 200]);
  expect(ends).toEqual([]);
});

test('What the player said before it was taken elsewhere is no seek of the listener’s', () => {
  const { player, timing, sought, ends } = run();
  timing.advance(10_000);
  expect(sought).toEqual([100, 200]);
  // The report had been sent before the command arrived.
  player.change({ time: 110.05 });
  timing.advance(100);
  player.change({ time: 200.1 });
  timing.advance(9000);
  expect(ends).toEqual([]);
  expect(sought).toEqual([100, 200]);
  timing.advance(1000);
  expect(sought).toEqual([100, 200, 300]);
});

test('A seek that never arrives ends it', () => {
  const { player, timing, ends } = run();
  timing.advance(10_000);
  player.change({ time: 110.05 });
  timing.advance(2000);
  expect(ends).toEqual(['elsewhere']);
});

test('A page that has slept goes on to the next passage', () => {
  const { player, timing, sought } = run();
  player.setStuck(true);
  timing.advance(9990);
  player.setStuck(false);
  // The timer comes late by 1.8 s.
  timing.setHidden(true);
  player.change({ time: 111.4 });
  timing.advance(20);
  expect(sought).toEqual([100, 200]);
});

test('While an advert plays it waits', () => {
  const { player, timing, sought, ends } = run();
  timing.advance(4000);
  // What it says of the talk meanwhile is not about the talk.
  player.change({ advert: true, running: false, duration: Number.NaN, time: 0 });
  timing.advance(60_000);
  expect(sought).toEqual([100]);
  player.change({ advert: false, running: true, duration: 1000, time: 104 });
  timing.advance(5900);
  expect(sought).toEqual([100]);
  timing.advance(200);
  expect(sought).toEqual([100, 200]);
  expect(ends).toEqual([]);
});

test('Passages are the transcript’s where the medium has something put in', () => {
  const { timing, time, sync } = run(loop, {}, pinsOf({ media: 40, transcript: 10 }));
  expect(time()).toBe(130);
  timing.advance(9900);
  expect(time()).toBe(139.9);
  timing.advance(200);
  expect(time()).toBe(130.1);
  // Shifted while it plays.
  sync.nudge(0.5);
  timing.advance(9900);
  expect(time()).toBe(140);
  timing.advance(600);
  expect(time()).toBe(130.6);
});

test('Next and previous go from passage to passage, from the last to the first and back', () => {
  const { passages, sought, ends } = run();
  for (const direction of [1, 1, 1, -1, -1] as const) passages.step(direction);
  expect(sought).toEqual([100, 200, 300, 100, 300, 200]);
  expect(ends).toEqual([]);
});

test('A passage repeats until it is stopped', () => {
  const { passages, timing, sought, time } = run(loop);
  timing.advance(35_000);
  expect(sought).toEqual([100, 100, 100, 100]);
  expect(time()).toBe(105);
  passages.stop();
  timing.advance(10_000);
  expect(time()).toBe(115);
  expect(timing.pending()).toBe(0);
});

test('A short passage repeats as fast as it is played', () => {
  const { timing, sought } = run({ passages: [{ start: 100, end: 101 }], next: () => 0 }, { rate: 2 });
  timing.advance(2400);
  expect(sought).toHaveLength(5);
});

test('Between two rounds the player is paused at the start', () => {
  const { player, timing, sought, time } = run({ ...loop, restMs: () => 3000 });
  timing.advance(10_100);
  expect(sought).toEqual([100, 100]);
  expect([time(), player.read().paused]).toEqual([100, true]);
  timing.advance(2800);
  expect(player.read().paused).toBe(true);
  timing.advance(200);
  expect(player.read().paused).toBe(false);
  timing.advance(9800);
  expect(sought).toHaveLength(2);
  timing.advance(300);
  expect(sought).toHaveLength(3);
});

test('A listener who plays in that pause does not wait, and who then pauses is not overruled', () => {
  const { player, timing } = run({ ...loop, restMs: () => 5000 });
  timing.advance(11_500);
  player.play();
  timing.advance(1000);
  player.pause();
  timing.advance(60_000);
  expect(player.read().paused).toBe(true);
});

test('A seek in that pause ends it and plays on from there, and so does its end', () => {
  const { player, timing, ends, time } = run({ ...loop, restMs: () => 5000 });
  timing.advance(11_500);
  player.seek(500);
  expect(ends).toEqual(['elsewhere']);
  timing.advance(10_000);
  expect(time()).toBe(510);
  const other = run({ ...loop, restMs: () => 5000 });
  other.timing.advance(11_000);
  other.passages.stop();
  expect(other.player.read().paused).toBe(false);
  expect(other.timing.pending()).toBe(0);
});

test('A passage that reaches the end of the medium is left just before, where a page would go on to another one', () => {
  const { timing, sought, time } = run({ passages: [{ start: 990, end: 1005 }], next: () => 0 });
  timing.advance(9600);
  expect(time()).toBe(999.6);
  timing.advance(300);
  expect(sought).toEqual([990, 990]);
});

test('A player that has stopped at its end goes on', () => {
  const { player, timing, sought } = run({ passages: [{ start: 990, end: 1005 }], next: () => 0 });
  timing.advance(9000);
  player.change({ time: 1000, paused: true, running: false });
  expect(sought).toEqual([990, 990]);
  expect(player.read().paused).toBe(false);
});

test('Passages outside the medium are left out, and a run of none is over at once', () => {
  const outside = { start: 2000, end: 2010 };
  const { timing, sought, ends } = run({ passages: [three[0], outside, three[1]] });
  timing.advance(10_000);
  expect(sought).toEqual([100, 200]);
  expect(ends).toEqual([]);
  expect(run({ passages: [outside] }).ends).toEqual(['over']);
  expect(run({ passages: [outside], next: () => 0 }).ends).toEqual(['over']);
});

test('Other passages take over where the player is, or with the next one', () => {
  const { passages, timing, sought, ends } = run();
  timing.advance(5000);
  passages.replace([{ start: 90, end: 120 }, three[2]]);
  expect(sought).toEqual([100]);
  timing.advance(14_900);
  expect(sought).toEqual([100]);
  passages.replace([three[0], three[1]]);
  expect(sought).toEqual([100, 200]);
  passages.replace([three[0]]);
  expect(ends).toEqual(['over']);
  const round = run(loop);
  round.timing.advance(8000);
  round.passages.replace([{ start: 100, end: 105 }]);
  expect(round.time()).toBe(100);
});
