import { expect, test } from 'vitest';
import { findMendedLines } from '../../lib/formats/mended-lines';

const cue = (start: number, text: string) => ({ start, end: start + 1, text });

test('Only the stretches that differ are shown, each beside what it became', () => {
  const [first, a, both, too, c, end] = ['same', 'a', 'a b', 'same too', 'c', 'end'].map((text, index) =>
    cue(index, text),
  );
  const raw = [first!, a!, both!, too!, c!, end!];
  const b = cue(2, 'b');
  expect(findMendedLines(raw, [first!, a!, b, too!, end!], 5)).toEqual([
    { before: [both], after: [b] },
    { before: [c], after: [] },
  ]);
});

test('No more stretches are shown than asked for, and no more than four lines of each', () => {
  const raw = [...Array(20).keys()].map((index) => cue(index, index % 10 === 0 ? 'kept' : 'lost'));
  const cues = raw.filter(({ text }) => text === 'kept');
  const found = findMendedLines(raw, cues, 1);
  expect(found).toHaveLength(1);
  expect(found[0]!.before).toEqual(raw.slice(1, 5));
});

test('Where the order alone differs, the place of the first line that moved is shown', () => {
  const [a, b, c] = [cue(5, 'a'), cue(1, 'b'), cue(9, 'c')];
  expect(findMendedLines([a, b, c], [b, a, c], 3)).toEqual([{ before: [a, b, c], after: [b, a, c] }]);
});

test('Equal lists have no stretch that differs', () => {
  const same = [cue(0, 'a')];
  expect(findMendedLines(same, [...same], 3)).toEqual([]);
});
