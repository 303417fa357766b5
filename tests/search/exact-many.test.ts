import { expect, test } from 'vitest';
import { findExact } from '../../lib/search/exact';
import { findExactMany } from '../../lib/search/exact-many';
import { queryWords } from '../../lib/search/normalise';
import { createSearch } from '../../lib/search/search';
import { buildWordRun, finish } from '../../lib/search/word-run';
import { readTalk, talkIds } from '../eval/bundled-search';
import { cuesOf } from './lines';

test('All words and pairs of words of a talk are found where each is found alone', () => {
  const run = buildWordRun(readTalk(talkIds[0]!).cues);
  const words = Array.from(run.idOf.slice(0, 300), (id) => run.vocabulary[id]!);
  const phrases = words.flatMap((word, index) => [
    [word],
    [`${word}${words[index + 1] ?? ''}`],
    words.slice(index, index + 2),
  ]);
  const found = finish(findExactMany(run, phrases));
  phrases.forEach((phrase, index) => {
    expect(found[index], phrase.join(' ')).toEqual(findExact(run, phrase, false));
  });
});

test.each([
  ['e t l', 'etl', 1],
  ['set l or ETL', 'etl', 1],
  ['why logs and WhyLogs', 'whylogs', 2],
  ['data data data', 'data', 1],
  ['a b a b a b', 'a b a', 1],
  ['naïve Ünder 𝒳', 'naive under', 1],
  ['logs', 'log', 0],
  ['whatever', '', 0],
])('“%s” has “%s” %i times', (text, phrase, count) => {
  const run = buildWordRun(cuesOf(text));
  const words = queryWords(phrase, run.habits);
  const [places] = finish(findExactMany(run, [words]));
  expect(places).toHaveLength(count);
  expect(places).toEqual(findExact(run, words, false));
});

test('Thousands of phrases give way often', () => {
  const { cues } = readTalk(talkIds[0]!);
  const phrases = Array.from({ length: 2000 }, (_, index) => cues[index % cues.length]!.text);
  const pauses = [...createSearch(cues).findPhrases(phrases)].length;
  expect(pauses).toBeGreaterThan(20);
});
