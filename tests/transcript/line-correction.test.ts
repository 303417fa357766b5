import { expect, test } from 'vitest';
import type { Cue } from '../../lib/transcript/cue';
import {
  asLineText,
  correctionsIn,
  correctLines,
  linesWithOriginals,
  originalOf,
} from '../../lib/transcript/line-correction';
import { wordsOfCue } from '../../lib/transcript/words';

const timed: Cue = {
  start: 10,
  end: 20,
  text: 'we met a mule there',
  speaker: 'Ada',
  words: ['we', 'met', 'a', 'mule', 'there'].map((text, word) => ({ text, start: 10 + word * 2 })),
};
const lines: readonly Cue[] = [
  { start: 0, end: 10, text: 'hello' },
  timed,
  { start: 20, end: 30, text: 'bye' },
];
const correct = (text: string, line = 1) => correctLines(lines, [{ line, was: lines[line]!.text, text }]);
const timesOf = (cue: Cue | undefined) =>
  cue && wordsOfCue(cue).map(({ from, to, start }) => [cue.text.slice(from, to), start]);

test('Words that stay keep their times; new ones share the time of what they replace, or lie between their neighbours', () => {
  expect(timesOf(correct('we met Emil there')[1])).toEqual([
    ['we', 10],
    ['met', 12],
    ['Emil', 14],
    ['there', 18],
  ]);
  expect(timesOf(correct('We then met a grey mule there.')[1])).toEqual([
    ['We', 10],
    ['then', 11],
    ['met', 12],
    ['a', 14],
    ['grey', 15],
    ['mule', 16],
    ['there.', 18],
  ]);
  expect(timesOf(correct('entirely other words')[1])?.map(([, start]) => start)).toEqual([
    10,
    10 + 10 / 3,
    10 + 20 / 3,
  ]);
});

test('A line keeps its time, its speaker and its original, and gets that back', () => {
  const corrected = correct('we met Emil there');
  expect(corrected[1]).toMatchObject({
    start: 10,
    end: 20,
    speaker: 'Ada',
    original: { text: timed.text, words: timed.words },
  });
  expect(originalOf(corrected[1]!)).toEqual(timed);
  expect(correctLines(corrected, [])).toEqual(lines);
  expect(correctionsIn(corrected)).toEqual([{ line: 1, was: timed.text, text: 'we met Emil there' }]);
  expect(correctLines(corrected, correctionsIn(corrected))).toEqual(corrected);
});

test('Lines without word times get none; lines that nobody has corrected stay the same objects', () => {
  const corrected = correct('Hello!', 0);
  expect(corrected[0]).toEqual({ start: 0, end: 10, text: 'Hello!', original: { text: 'hello' } });
  expect(corrected[1]).toBe(lines[1]);
  expect(correctLines(lines, [])).toBe(lines);
});

test('A correction follows its line where the source has moved, and waits where the line is gone', () => {
  const correction = { line: 0, was: timed.text, text: 'we met Emil there' };
  expect(correctionsIn(correctLines(lines, [correction]))).toEqual([{ ...correction, line: 1 }]);
  expect(correctLines(lines, [{ ...correction, was: 'gone' }])).toEqual(lines);
});

test('What is typed becomes one line with single spaces', () => {
  expect(asLineText('  two\n lines \t here ')).toBe('two lines here');
});

test('The search of all talks gets the words that were replaced, each run with its time, and no word twice', () => {
  const corrected = correct('They met Emil there');
  expect(
    linesWithOriginals(corrected)
      .slice(3)
      .map(({ text, start }) => [text, start]),
  ).toEqual([
    ['we', 10],
    ['a mule', 14],
  ]);
  expect(linesWithOriginals(lines)).toBe(lines);
});
