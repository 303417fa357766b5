import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cuesOfPiece, linesOf } from '../../lib/transcribe/cue-lines';

describe('Lines', () => {
  test('end with sentences; a very short sentence stays with the next one', () => {
    expect(linesOf('Yes. That is what I wanted to say. And now we go on to something else.')).toEqual([
      'Yes. That is what I wanted to say.',
      'And now we go on to something else.',
    ]);
  });

  test('are cut at a comma, or else between words, where a sentence is long', () => {
    const long = `${'many words '.repeat(6)}before the comma, ${'and more words '.repeat(3)}after it.`;
    expect(linesOf(long)[0]).toMatch(/before the comma,$/);
    const endless = 'word '.repeat(100).trim();
    expect(linesOf(endless).every((line) => line.length <= 90 && line.length > 20)).toBe(true);
  });

  test('keep every word, whatever the text', () => {
    const word = fc.stringMatching(/^[a-z]{1,120}[.,?!]?$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        expect(linesOf(words.join(' ')).join(' ')).toBe(words.join(' '));
      }),
    );
  });
});

test('Lines share the voice of their piece by their characters, and the pause between has none', () => {
  const second = 16_000;
  const piece = {
    from: 0,
    to: 9 * second,
    voiced: [
      { from: second, to: 3 * second },
      { from: 6 * second, to: 8 * second },
    ],
  };
  const text = 'One two three four five six. One two three four five six.';
  expect(cuesOfPiece(piece, text, 100)).toEqual([
    { start: 101, end: 103, text: 'One two three four five six.' },
    { start: 106, end: 108, text: 'One two three four five six.' },
  ]);
  expect(cuesOfPiece(piece, '', 100)).toEqual([]);
});
