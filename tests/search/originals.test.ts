import { expect, test } from 'vitest';
import { createSearch } from '../../lib/search/search';
import { finish } from '../../lib/search/word-run';
import type { Cue } from '../../lib/transcript/cue';
import { correctLines } from '../../lib/transcript/line-correction';

const texts = ['yesterday at the office', 'we met a mule there and', 'talked about why labs', 'until noon'];
const lines: readonly Cue[] = texts.map((text, line) => ({ start: line * 10, end: line * 10 + 10, text }));
const corrected = correctLines(lines, [
  { line: 1, was: texts[1]!, text: 'we met Emil there and' },
  { line: 2, was: texts[2]!, text: 'talked about WhyLabs' },
]);
const search = createSearch(corrected, { language: 'en' });
const find = (query: string) =>
  search.find(query).map(({ tier, spans, text }) => ({ tier, lines: spans.map(({ cue }) => cue), text }));

test('The corrected words are found as they are typed', () => {
  expect(find('Emil ')).toEqual([{ tier: 'exact', lines: [1], text: 'Emil' }]);
});

test('The original words are found as similar, where the corrected ones stand', () => {
  expect(find('a mule ')).toEqual([{ tier: 'similar', lines: [1], text: 'Emil' }]);
});

test('Original phrases are found over line ends, into lines that were never corrected too', () => {
  expect(find('mule there and talked ')).toEqual([
    { tier: 'similar', lines: [1, 2], text: 'Emil there and talked' },
  ]);
  expect(find('office we met a mule ')).toEqual([
    { tier: 'similar', lines: [0, 1], text: 'office we met Emil' },
  ]);
});

test('A word that stays is found once, and words that sound like the query are not found where the original is', () => {
  expect(find('there ')).toEqual([{ tier: 'exact', lines: [1], text: 'there' }]);
  const alike = finish(search.findSoundalikes('a mule '));
  expect(alike.filter(({ spans }) => spans.some(({ cue }) => cue === 1))).toEqual([]);
});

test('Without corrections nothing of the kind is found', () => {
  const plain = createSearch(lines, { language: 'en' });
  expect(plain.find('Emil ').filter(({ tier }) => tier === 'exact')).toEqual([]);
  expect(plain.find('a mule ').map(({ tier }) => tier)).toEqual(['exact']);
});
