import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAtSentences } from '../../lib/transcript/short-lines';

const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

describe('A paragraph', () => {
  test('of thirty words is one line, stops or not', () => {
    const text = `${words(15)}. ${words(15)}.`;
    expect(cutAtSentences(text)).toEqual([text]);
  });

  test('that is longer is cut after its sentences, with what closes them', () => {
    const [first, second, third] = [`${words(20)}.`, `“${words(12)}?”`, `${words(3)}`];
    expect(cutAtSentences(`${first} ${second}  ${third}`)).toEqual([first, second, third]);
  });

  test('without a stop is cut after each thirty words', () => {
    expect(cutAtSentences(words(70)).map((line) => line.split(' ').length)).toEqual([30, 30, 10]);
  });

  test('keeps every word, in order', () => {
    const piece = fc.constantFrom('a', 'b.', 'c?', '[Music]', 'd…”', '♪', '(laughs)', 'e');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        const lines = cutAtSentences(pieces.join(' '));
        expect(lines.join(' ')).toBe(pieces.join(' '));
      }),
    );
  });
});
