import { expect, test } from 'vitest';
import { PinOrderError } from '../../lib/timeline/sync-map';
import { talkOf, tenLines } from './fake-talk';
import { openTestPanel, pinsOf } from './open';

test('A pin puts the line on what is heard now, and follows', () => {
  const { sync, following, timing } = openTestPanel();
  timing.advance(12_000);
  following.browse();
  sync.pinHere(30);
  expect(sync.pins.value).toEqual([{ media: 12, transcript: 30 }]);
  expect(sync.map.value.toTranscript(13)).toBe(31);
  expect(following.isFollowing.value).toBe(true);
});

test('A pin that contradicts another is refused, and changes nothing', () => {
  const { sync, following, player } = openTestPanel();
  sync.pinHere(50);
  player.seek(20);
  following.browse();
  expect(() => sync.pinHere(10)).toThrow(PinOrderError);
  expect(sync.pins.value).toHaveLength(1);
  expect(following.isFollowing.value).toBe(false);
});

test('A pin that was set can be taken back, with those in whose place it came', () => {
  const close = { media: 11.5, transcript: 29.5 };
  const far = { media: 80, transcript: 90 };
  const { sync, undo, timing } = openTestPanel({ pins: pinsOf(close, far) });
  timing.advance(12_000);
  sync.pinHere(30);
  expect(sync.pins.value).toEqual([{ media: 12, transcript: 30 }, far]);
  undo.last.value?.takeBack();
  expect(sync.pins.value).toEqual([close, far]);
  expect(undo.last.value).toBeNull();
});

test('The pin of one line can be given to another; a line without a pin has none to give', () => {
  const { sync, player } = openTestPanel();
  player.seek(5);
  sync.pinHere(31);
  sync.movePin(35, 60);
  expect(sync.pins.value).toEqual([{ media: 5, transcript: 60 }]);
  sync.movePin(35, 80);
  expect(sync.pins.value).toEqual([{ media: 5, transcript: 60 }]);
});

test('One pin of several can be removed', () => {
  const [first, second] = [
    { media: 5, transcript: 10 },
    { media: 50, transcript: 60 },
  ];
  const { sync, undo } = openTestPanel({ pins: pinsOf(first, second) });
  sync.removePin(first);
  expect(sync.pins.value).toEqual([second]);
  expect(undo.last.value?.kind).toBe('pinRemoved');
  undo.last.value?.takeBack();
  expect(sync.pins.value).toEqual([first, second]);
  expect(undo.last.value).toBeNull();
});

test('A removed pin that contradicts what has been set since does not come back', () => {
  const first = { media: 5, transcript: 10 };
  const { sync, undo } = openTestPanel({ pins: pinsOf(first, { media: 50, transcript: 60 }) });
  sync.removePin(first);
  sync.movePin(60, 0);
  const now = sync.pins.value;
  undo.last.value?.takeBack();
  expect(sync.pins.value).toEqual(now);
});

test('A nudge moves the transcript, with a pin and without one', () => {
  const { sync: unpinned, voice: shifted } = openTestPanel();
  unpinned.nudge(1);
  expect(shifted.offset.value).toBe(1);
  unpinned.nudge(-0.1);
  expect(shifted.offset.value).toBeCloseTo(0.9);
  const { sync, voice } = openTestPanel({ pins: pinsOf({ media: 5, transcript: 5 }) });
  sync.nudge(0.1);
  expect(voice.offset.value).toBe(0.1);
  sync.nudge(-0.1);
  sync.nudge(-0.1);
  expect(voice.offset.value).toBe(-0.1);
});

test.for<[length: number, isTimedHere: boolean, suspected: number | null]>([
  [100, false, null],
  [101.9, false, null],
  [130, false, 30],
  [80, false, -20],
  [130, true, null],
  [Number.NaN, false, null],
  [Number.POSITIVE_INFINITY, false, null],
])(
  'A medium of %d s, times made for it: %s, is suspected of a shift of %s',
  ([duration, isTimedHere, suspected]) => {
    const { sync } = openTestPanel({ isTimedHere }, { duration });
    expect(sync.suspectedShift.value).toBe(suspected);
  },
);

test.for([
  [100.9, null],
  [101.5, 1.5],
  [98, -2],
] as const)(
  'A medium of %d s beside a transcript that was made of 100 s of sound is suspected of a shift of %s',
  ([duration, suspected]) => {
    const talk = { ...talkOf(tenLines), audioLength: 100 };
    const { sync } = openTestPanel({ talk, isTimedHere: true }, { duration });
    expect(sync.suspectedShift.value).toBe(suspected);
  },
);

test('The suspicion comes with the length and goes with the first pin', () => {
  const { sync, player } = openTestPanel({ isTimedHere: false }, { duration: Number.NaN });
  player.change({ duration: 130 });
  expect(sync.suspectedShift.value).toBe(30);
  sync.pinHere(0);
  expect(sync.suspectedShift.value).toBeNull();
});

test('A transcript without times is adrift until it has a pin, and wants a second one', () => {
  const { sync, player } = openTestPanel({ talk: talkOf(tenLines, { isTimed: false }), isTimedHere: false });
  const state = () => [sync.isAdrift.value, sync.wantsPins.value, sync.suspectedShift.value];
  expect(state()).toEqual([true, true, null]);
  sync.pinHere(0);
  expect(state()).toEqual([false, true, null]);
  player.seek(80);
  sync.pinHere(90);
  expect(state()).toEqual([false, false, null]);
});
