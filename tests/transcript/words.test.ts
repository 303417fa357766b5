import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSound, wordsOfCue } from '../../lib/transcript/words';

const said = (text: string) =>
  wordsOfCue({ start: 0, end: 1, text }).map(({ from, to }) => text.slice(from, to));

describe('the words of a line', () => {
  test.each([
    ['so data science', ['so', 'data', 'science']],
    ['  two   spaces ', ['two', 'spaces']],
    ["it's c++, isn't it?", ["it's", 'c++,', "isn't", 'it?']],
    ['[Music]', []],
    ['yes [Laughter] indeed', ['yes', 'indeed']],
    ['♪ la la ♪ and', ['and']],
    ['(laughter) well (he said)', ['well', '(he', 'said)']],
    ['', []],
    ['👩‍🔬 says', ['👩‍🔬', 'says']],
  ])('of %j are %j', (text, words) => {
    expect(said(text)).toEqual(words);
  });

  test.each([
    ['[Music]', true],
    ['[Music] [Applause]', true],
    ['(laughter)', true],
    ['[Music] hello', false],
    ['', false],
    ['   ', false],
  ])('%j is a sound alone: %j', (text, expected) => {
    expect(isSound(text)).toBe(expected);
  });

  test('of any line lie in it in order, apart from each other, and begin within its time', () => {
    const length = fc.nat(100).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.string(), fc.nat(1000), length, (text, start, seconds) => {
        const words = wordsOfCue({ start, end: start + seconds, text });
        words.forEach((word, index) => {
          expect(text.slice(word.from, word.to)).toMatch(/^\S+$/);
          expect(word.from).toBeGreaterThanOrEqual(words[index - 1]?.to ?? 0);
          expect(word.start).toBeGreaterThanOrEqual(words[index - 1]?.start ?? start);
          expect(word.start).toBeLessThanOrEqual(start + seconds);
        });
      }),
    );
  });
});

describe('the times of words', () => {
  test('are shared out by the letters before each', () => {
    const words = wordsOfCue({ start: 10, end: 20, text: 'abcd efghi' });
    expect(words.map(({ start }) => start)).toEqual([10, 15]);
  });

  test('are the source’s own where it times words', () => {
    const words = wordsOfCue({
      start: 0,
      end: 4,
      text: 'never gonna give',
      words: [
        { text: 'never', start: 0.2 },
        { text: 'gonna', start: 2.5 },
        { text: 'give', start: 3 },
      ],
    });
    expect(words.map(({ start }) => start)).toEqual([0.2, 2.5, 3]);
  });

  test('are shared out where the source’s words are not those of the line', () => {
    const words = wordsOfCue({
      start: 0,
      end: 9,
      text: 'one two',
      words: [{ text: 'three', start: 5 }],
    });
    expect(words.map(({ start }) => start)).toEqual([0, (9 * 4) / 7]);
  });
});

describe('words of scripts without spaces', () => {
  test('are divided by the dictionary, with the punctuation after them', () => {
    expect(said('今日は学校に行きました。')).toEqual(['今日', 'は', '学校', 'に', '行き', 'ま', 'した。']);
    expect(said('「機械学習」は Python です')[0]).toMatch(/^「機械/);
    expect(said('วันนี้อากาศดีมาก').length).toBeGreaterThan(2);
  });

  test('end where letters or digits of Latin text begin', () => {
    expect(said('ใช้AIทำงานในปี2024')).toEqual(['ใช้', 'AI', 'ทำงาน', 'ใน', 'ปี', '2024']);
    expect(said('บทที่๑๒').at(-1)).toMatch(/๑๒$/u);
  });

  test('are those of the source where it times them', () => {
    const words = wordsOfCue({
      start: 0,
      end: 4,
      text: '今日は学校',
      words: [
        { text: '今日は', start: 0.5 },
        { text: '学校', start: 3 },
      ],
    });
    expect(words).toEqual([
      { from: 0, to: 3, start: 0.5 },
      { from: 3, to: 5, start: 3 },
    ]);
  });
});

describe('a line without spaces that never ends', () => {
  test('is divided in a moment', () => {
    expect(said('\uff76\uff9e'.repeat(100_000)).length).toBeGreaterThan(0);
  });

  test('has the words that its sentences have', () => {
    const sentence = '今日は天気が良いので、公園まで歩いて行きました。';
    const words = said(sentence);
    expect(said(sentence.repeat(200))).toEqual(Array.from({ length: 200 }, () => words).flat());
  });
});
