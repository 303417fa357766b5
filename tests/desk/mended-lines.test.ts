import { expect, test } from 'vitest';
import { findMendedLines } from '../../lib/desk/mended-lines';

const cue = (start: number, text: string) => ({ start, end: start + 1, text });

test('Only the stretches that differ are shown, each beside what it became', () => {
  const raw = [cue(0, 'same'), cue(1, 'a'), cue(2, 'a b'), cue(3, 'same too'), cue(4, 'c'), cue(5, 'end')];
  const cues = [cue(0, 'same'), cue(1, 'a'), cue(2, 'b'), cue(3, 'same too'), cue(5, 'end')];
  expect(findMendedLines(raw, cues, 5)).toEqual([
    { before: [cue(2, 'a b')], after: [cue(2, 'b')] },
    { before: [cue(4, 'c')], after: [] },
  ]);
});

test('No more stretches are shown than asked for, and no more than four lines of each', () => {
  const raw = [...Array(20).keys()].map((index) => cue(index, index % 10 === 0 ? 'kept' : 'lost'));
  const cues = raw.filter(({ text }) => text === 'kept');
  const found = findMendedLines(raw, cues, 1);
  expect(found).toHaveLength(1);
  expect(found[0]!.before).toEqual(raw.slice(1, 5));
});

test('Equal lists have no stretch that differs', () => {
  expect(findMendedLines([cue(0, 'a')], [cue(0, 'a')], 3)).toEqual([]);
});
