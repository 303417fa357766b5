import { expect, test } from 'vitest';
import { covers, overlaps, unionOf, wholeLine, wordsIn } from '../../lib/transcript/word-range';

const cues = ['one two', 'three four', 'five six'].map((text, index) => ({
  start: index,
  end: index + 1,
  text,
}));
const range = (first: number, from: number, last: number, to: number) => ({ first, from, last, to });

test.each([
  [range(0, 4, 0, 7), 'two'],
  [range(0, 4, 1, 5), 'two three'],
  [range(0, 0, 2, 4), 'one two three four five'],
  [wholeLine(cues, 1), 'three four'],
  [range(2, 4, 5, 9), 'six'],
  [range(7, 0, 8, 3), ''],
])('The words of %j are “%s”', (words, said) => expect(wordsIn(cues, words)).toBe(said));

test('Words between two signs of Chinese have no space', () => {
  const lines = [
    { start: 0, end: 1, text: '你好' },
    { start: 1, end: 2, text: '世界' },
  ];
  expect(wordsIn(lines, range(0, 1, 1, 1))).toBe('好世');
});

test.each([
  [range(0, 0, 0, 3), range(0, 3, 1, 2), false],
  [range(0, 0, 0, 4), range(0, 3, 1, 2), true],
  [range(0, 0, 2, 4), range(1, 0, 1, 2), true],
  [range(2, 0, 2, 4), range(0, 0, 1, 2), false],
])('Whether %j and %j share words: %s', (a, b, share) => {
  expect(overlaps(a, b)).toBe(share);
  expect(overlaps(b, a)).toBe(share);
});

test('A range covers what begins and ends in it, itself too', () => {
  const outer = range(0, 3, 2, 4);
  expect(covers(outer, outer)).toBe(true);
  expect(covers(outer, range(1, 0, 2, 4))).toBe(true);
  expect(covers(outer, range(0, 2, 1, 1))).toBe(false);
  expect(covers(outer, range(1, 0, 2, 5))).toBe(false);
});

test('Two ranges become one, from the first beginning to the last end', () => {
  const [a, b] = [range(0, 3, 2, 4), range(1, 0, 2, 6)];
  expect(unionOf(a, b)).toEqual(range(0, 3, 2, 6));
  expect(unionOf(b, a)).toEqual(range(0, 3, 2, 6));
  expect(unionOf(a, range(1, 0, 1, 2))).toEqual(a);
});
