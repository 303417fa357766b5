import { effect } from '@preact/signals';
import { expect, test } from 'vitest';
import { openTestPanel } from './open';

/** When each line was lit, in ms, as the time passes. */
function litTimes({ voice, timing }: ReturnType<typeof openTestPanel>) {
  const lit: [cue: number, atMs: number][] = [];
  effect(() => {
    lit.push([voice.cue.value, timing.now()]);
  });
  return lit;
}

test('A line is lit when it begins', () => {
  const open = openTestPanel();
  const lit = litTimes(open);
  open.timing.advance(20_500);
  expect(lit.map(([cue]) => cue)).toEqual([0, 1, 2]);
  for (const [cue, atMs] of lit.slice(1)) {
    expect(atMs).toBeGreaterThanOrEqual(cue * 10_000 - 1);
    expect(atMs).toBeLessThan(cue * 10_000 + 4);
  }
});

test('It sleeps between words instead of asking the player again and again', () => {
  const { player, timing } = openTestPanel();
  const before = player.reads();
  timing.advance(1900);
  expect(player.reads()).toBe(before);
  expect(timing.pending()).toBe(1);
});

test('A seek lights the line there at once, and what follows on time', () => {
  const open = openTestPanel();
  const lit = litTimes(open);
  open.timing.advance(1000);
  open.player.seek(57);
  expect(lit.at(-1)).toEqual([5, 1000]);
  open.timing.advance(3016);
  expect(lit.at(-1)?.[0]).toBe(6);
});

test('A sought time that comes back slightly too small lights the line that was sought', () => {
  const { voice, player } = openTestPanel();
  player.seek(29.9995);
  expect(voice.cue.value).toBe(3);
});

test('At double speed the next line comes in half the time', () => {
  const open = openTestPanel();
  open.player.setRate(2);
  const lit = litTimes(open);
  open.timing.advance(5016);
  expect(lit.at(-1)?.[0]).toBe(1);
  expect(lit.at(-1)?.[1]).toBeLessThan(5016);
});

test('While it is paused nothing waits; when it plays on, the line comes on time', () => {
  const { voice, player, timing } = openTestPanel();
  timing.advance(9000);
  player.pause();
  expect(timing.pending()).toBe(0);
  timing.advance(60_000);
  expect(voice.cue.value).toBe(0);
  player.play();
  timing.advance(1016);
  expect(voice.cue.value).toBe(1);
});

test('A player that stalls without an event is asked a few times a second, and followed again when it goes on', () => {
  const { voice, player, timing } = openTestPanel();
  timing.advance(9995);
  player.setStuck(true);
  timing.advance(1000);
  const before = player.reads();
  timing.advance(1000);
  expect(player.reads() - before).toBeLessThan(20);
  player.setStuck(false);
  timing.advance(500);
  expect(voice.cue.value).toBe(1);
});

test('A hidden page sleeps; shown again it lights the line of that moment', () => {
  const { voice, timing } = openTestPanel();
  timing.setHidden(true);
  expect(timing.pending()).toBe(0);
  timing.advance(35_000);
  expect(voice.cue.value).toBe(0);
  timing.setHidden(false);
  expect(voice.cue.value).toBe(3);
});

test('During an advert the transcript waits, and says where', () => {
  const { voice, player, timing } = openTestPanel();
  timing.advance(25_000);
  player.change({ advert: true, running: false, duration: Number.NaN });
  expect(voice.waitsAt.value).toBeCloseTo(25, 1);
  timing.advance(15_000);
  expect(voice.cue.value).toBe(2);
  player.change({ advert: false, running: true, duration: 1000 });
  expect(voice.waitsAt.value).toBeNull();
  timing.advance(5016);
  expect(voice.cue.value).toBe(3);
});

test('A pin moves the lines at once, and those that follow', () => {
  const { voice, sync, timing } = openTestPanel();
  timing.advance(5000);
  sync.pinHere(38);
  expect(voice.cue.value).toBe(3);
  expect(voice.offset.value).toBe(-33);
  timing.advance(2016);
  expect(voice.cue.value).toBe(4);
});

test('After the end nothing runs any more', () => {
  const { voice, player, timing, abort } = openTestPanel();
  timing.advance(1000);
  abort.abort();
  expect(timing.pending()).toBe(0);
  player.seek(57);
  timing.setHidden(false);
  expect(voice.cue.value).toBe(0);
});
