import { effect } from '@preact/signals';
import { expect, test } from 'vitest';
import { countRuns } from './count-runs';
import { talkOf } from './fake-talk';
import { openTestPanel } from './open';

test('The word goes along within the line', () => {
  const { voice, timing } = openTestPanel();
  timing.advance(4100);
  expect(voice.word.value).toMatchObject({ from: 8, to: 13 });
  timing.advance(2000);
  expect(voice.word.value).toMatchObject({ from: 14, to: 19 });
});

test('In a hole of the transcript nothing is lit', () => {
  const talk = talkOf([
    { start: 0, end: 1, text: 'a' },
    { start: 5, end: 6, text: 'b' },
  ]);
  const { voice, timing } = openTestPanel({ talk });
  const lit: number[] = [];
  voice.cue.subscribe((cue) => lit.push(cue));
  timing.advance(7000);
  expect(lit).toEqual([0, -1, 1, -1]);
});

test('Without times and without a pin no line is lit', () => {
  const { voice, sync, timing } = openTestPanel({
    talk: talkOf([{ start: 0, end: 9, text: 'a' }], { isTimed: false }),
  });
  timing.advance(3000);
  expect(voice.cue.value).toBe(-1);
  expect(voice.word.value).toBeNull();
  sync.pinHere(0);
  expect(voice.cue.value).toBe(0);
});

test('What changes with the line is not drawn again at each word', () => {
  const { voice, sync, timing } = openTestPanel({}, { time: 0.5 });
  sync.pinHere(0.5);
  const words = countRuns(voice.word);
  const lines = countRuns(voice.lineAt);
  const offsets = countRuns(voice.offset);
  timing.advance(19_000);
  // Eight words in two lines.
  expect(words.runs).toBe(8);
  expect(lines.runs).toBe(2);
  expect(offsets.runs).toBe(1);
});

test('A seek within a line moves what changes with the line', () => {
  const { voice, player } = openTestPanel();
  player.seek(9);
  expect(voice.cue.value).toBe(0);
  expect(voice.lineAt.value).toBeCloseTo(9, 2);
});

test('Line, word and time of the voice change together', () => {
  const { voice, player } = openTestPanel();
  const seen: string[] = [];
  effect(() => {
    seen.push(`${voice.cue.value} ${voice.word.value?.from} ${Math.floor(voice.at.value)}`);
  });
  player.seek(57);
  expect(seen).toEqual(['0 0 0', '5 14 57']);
});
