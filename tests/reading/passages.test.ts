import { expect, test } from 'vitest';
import { mentionPassages, passageOf } from '../../lib/reading/passages';
import { createSearch } from '../../lib/search/search';
import type { Cue } from '../../lib/transcript/cue';
import { wholeLine } from '../../lib/transcript/word-range';

/** Lines of four seconds each, with a word a second. */
const linesOf = (...texts: string[]): Cue[] =>
  texts.map((text, index) => {
    const start = index * 4;
    const words = text.split(' ').map((word, at) => ({ text: word, start: start + at }));
    return { start, end: start + 4, text, words };
  });

const noise = (count: number) => Array.from({ length: count }, () => 'and so it goes');

const passagesOf = (cues: readonly Cue[], query: string) =>
  mentionPassages(createSearch(cues, { language: 'en' }).find(query), cues);

test('A mention is played from the line that begins about six seconds before it', () => {
  const cues = linesOf(...noise(10), 'look a badger there', ...noise(10));
  // Said at 42 s; lines begin at 36 s and 40 s.
  expect(passagesOf(cues, 'badger')[0]?.start).toBe(36);
});

test('Where no line begins there, it is six seconds', () => {
  const long = { start: 0, end: 60, text: 'it goes on', words: [{ text: 'it', start: 0 }] };
  const cues = [long, { start: 60, end: 64, text: 'badger' }];
  expect(passagesOf(cues, 'badger')[0]?.start).toBe(54);
  expect(passagesOf(linesOf('a badger there now'), 'badger')[0]?.start).toBe(0);
});

test('It goes on for eight seconds where no sentence ends', () => {
  const cues = linesOf(...noise(10), 'look a badger there', ...noise(10));
  expect(passagesOf(cues, 'badger')[0]?.end).toBe(50);
});

test('It goes on to the end of its sentence, however near or far, also with a shortened word in it', () => {
  const near = linesOf(...noise(4), 'look a badger there.', ...noise(10));
  expect(passagesOf(near, 'badger')[0]?.end).toBe(20.5);
  const far = linesOf(...noise(4), 'look a badger there', ...noise(2), 'says Dr. Smith here.', ...noise(10));
  expect(passagesOf(far, 'badger')[0]?.end).toBe(32);
  const own = linesOf(...noise(4), 'look a badger. There it', ...noise(10));
  expect(passagesOf(own, 'badger')[0]?.end).toBe(20.5);
});

test('A sentence that does not end for long is not waited for', () => {
  const cues = linesOf(...noise(4), 'look a badger there', ...noise(20), 'the end.');
  expect(passagesOf(cues, 'badger')[0]?.end).toBe(26);
});

test('It ends where somebody else begins to speak', () => {
  const cues = linesOf(...noise(4), 'look a badger there', 'and so it goes', 'where is it now').map(
    (cue, index) => ({ ...cue, speaker: index < 6 ? 'Ada' : 'Ben' }),
  );
  expect(passagesOf(cues, 'badger')[0]?.end).toBe(24);
});

test('Passages that overlap are one, with all their mentions', () => {
  const cues = linesOf(
    ...noise(5),
    'look a badger there',
    ...noise(2),
    'another badger is here',
    ...noise(10),
    'the badger has gone',
    ...noise(5),
  );
  const passages = passagesOf(cues, 'badger');
  expect(passages.map(({ first, last }) => [first, last])).toEqual([
    [0, 1],
    [2, 2],
  ]);
  expect(passages[0]).toMatchObject({ start: 16, end: 41 });
  expect(passages[1]!.start).toBeGreaterThan(passages[0]!.end);
});

test('A hit over a line end is played to the end of its last word', () => {
  const cues = linesOf(...noise(4), 'it was a grizzly', 'bear that we saw', ...noise(10));
  expect(passagesOf(cues, 'grizzly bear')[0]).toMatchObject({ start: 12, end: 27 });
});

test('A line is a passage from its start to its end, or to where the next line takes its place', () => {
  const cues = [
    { start: 10, end: 15, text: 'one two' },
    { start: 13, end: 16, text: 'three four' },
    { start: 20, end: 20, text: 'nothing' },
  ];
  expect(passageOf(cues, wholeLine(cues, 0))).toEqual({ start: 10, end: 13 });
  expect(passageOf(cues, wholeLine(cues, 1))).toEqual({ start: 13, end: 16 });
  expect(passageOf(cues, wholeLine(cues, 2))).toEqual({ start: 20, end: 21 });
  expect(passageOf(cues, { ...wholeLine(cues, 0), last: 1, to: 10 })).toEqual({ start: 10, end: 16 });
});

test('Selected words are a passage from the first to the last of them', () => {
  const cues = linesOf('one two three four', 'five six seven eight');
  expect(passageOf(cues, { first: 0, from: 4, last: 1, to: 8 })).toEqual({ start: 1, end: 6 });
  // A selection may begin inside a word.
  expect(passageOf(cues, { first: 0, from: 5, last: 0, to: 7 })).toEqual({ start: 1, end: 2 });
});
