import { expect, test } from 'vitest';
import { movedRange, sharedWords } from '../../lib/transcript/changed-words';

/** A word or words of the text before, and what stands in their place. */
const moved = (before: string, now: string, words: string) => {
  const from = before.indexOf(words);
  const range = movedRange(before, now, { from, to: from + words.length });
  return now.slice(range.from, range.to);
};

test('Words that stay are told from words that were changed, whatever their capitals and punctuation', () => {
  const shared = sharedWords('so we met john smith there', 'So, we met Jon Smyth there.');
  expect(shared.map(({ before, now }) => [before.index, now.index])).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
    [5, 5],
  ]);
});

test.for([
  ['a word that stays', 'we met john there', 'We then met John Smith there', 'met', 'met'],
  ['a word that was replaced', 'we met a mule there', 'we met Emil there', 'a mule', 'Emil'],
  ['one of several replaced words', 'we met a mule there', 'we met Emil there', 'mule', 'Emil'],
  ['a phrase with a replaced word', 'we met a mule there', 'we met Emil there', 'met a mule', 'met Emil'],
  ['a word that was taken out', 'we um met there', 'we met there', 'um', ''],
  ['a part of a word', 'we met there', 'so we met there', 'me', 'me'],
  ['the whole line, of which nothing stays', 'why labs', 'WhyLabs', 'why labs', 'WhyLabs'],
  ['words without spaces', '我们今天去北京', '我们明天去北京', '北京', '北京'],
] as const)('A range moves with %s', ([, before, now, words, wanted]) => {
  expect(moved(before, now, words)).toBe(wanted);
});
