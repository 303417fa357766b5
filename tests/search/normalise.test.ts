import { expect, test } from 'vitest';
import { foldWord } from '../../lib/search/fold';
import { habitsOf } from '../../lib/search/habits';
import { queryWords, tokenise } from '../../lib/search/normalise';

const texts = (text: string) => tokenise(text).map((token) => token.text);

test.each([
  ['GPT-3', ['gpt', '3']],
  ['gpt3', ['gpt', '3']],
  ['DataTalks.Club', ['datatalks', 'club']],
  ["don't O’Reilly", ['dont', 'oreilly']],
  ['Mısra Müller Øre Straße', ['misra', 'muller', 'ore', 'strasse']],
  ['R&D', ['r', 'and', 'd']],
  ['50%', ['50', 'percent']],
  ['c++', ['c', 'plus']],
  ['C# and F#', ['c', 'sharp', 'and', 'f', 'sharp']],
  ['.net', ['dot', 'net']],
  ['end. Then...more', ['end', 'then', 'more']],
  ['a+b issue#5', ['a', 'b', 'issue', '5']],
  ['(quoted) [words] – “here”', ['quoted', 'words', 'here']],
  ['機械学習', ['機', '械', '学', '習']],
  ['ﬁne ２０', ['fine', '20']],
  ['🙂 ( [ ♪', []],
  ['', []],
])('tokenise(%j) gives %j', (text, words) => {
  expect(texts(text)).toEqual(words);
});

test('each token tells where it stands in the text', () => {
  const text = 'so, O’Reilly’s gpt3 🙂 c++';
  expect(tokenise(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    'so',
    'O’Reilly’s',
    'gpt',
    '3',
    'c',
    '++',
  ]);
});

test.each([
  ['three of twenty', ['3', 'of', '20']],
  ['twenty one', ['2', '1']],
  ['ninety zero', ['90', '0']],
  ['um the the uh model', ['the', 'model']],
  ['the um the', ['the']],
  ['uh', []],
])('queryWords(%j) gives %j', (query, words) => {
  expect(queryWords(query, habitsOf('en'))).toEqual(words);
});

test('folding leaves letters and digits of any script', () => {
  expect(foldWord('Ünïcode')).toBe('unicode');
  expect(foldWord('Ñandú')).toBe('nandu');
  expect(foldWord('Привет')).toBe('привет');
  expect(foldWord('½')).toBe('12');
});
