import { describe, expect, test } from 'vitest';
import { createSearch } from '../../lib/search/search';
import { cuesOf, found } from './lines';

const exact = (lines: string[], query: string) => found(createSearch(cuesOf(...lines)), query, 'exact');

test.each([
  ['max planck institute', ['a big Max', 'Planck Institute for', 'cell biology'], 'Max Planck Institute'],
  ['metaflow', ['using meta', 'flow here'], 'meta flow'],
  ['meta flow', ['using Metaflow here'], 'Metaflow'],
  ['data science', ['the data um', 'uh data science'], 'data science'],
  ['gpt 3', ['like gpt3 is'], 'gpt3'],
  ['GPT-3', ['like gpt three is'], 'gpt three'],
  ['weights & biases', ['at Weights and Biases'], 'Weights and Biases'],
  ["its the o'reilly", ["It's the OReilly way"], "It's the OReilly"],
  ['Muller', ['with Andreas Müller of'], 'Müller'],
  ['21', ['about twenty one people'], 'twenty one'],
  ['c++', ['started with C++ then'], 'C++'],
  ['c plus plus', ['started with C++ then'], 'C++'],
  ['.NET', ['we use .net here'], '.net'],
  ['c#', ['and c sharp too'], 'c sharp'],
  ['did it work [Music] I', ['did it work um', '[Music]', 'I think'], 'did it work I'],
  ['end to end', ['an end-to-end project'], 'end-to-end'],
])('%j is found as typed in %j', (query, lines, text) => {
  expect(exact(lines, query)).toEqual([text]);
});

describe('the last word', () => {
  test('may be a beginning while it is being typed', () => {
    expect(exact(['we do machine learning'], 'machine lea')).toEqual(['machine learning']);
  });
  test('is no beginning after a space', () => {
    expect(exact(['we do machine learning'], 'machine lea ')).toEqual([]);
  });
  test('is no beginning where it stands as a whole word elsewhere', () => {
    expect(exact(['the model', 'two models'], 'model')).toEqual(['model']);
  });
  test('is no beginning of a number', () => {
    expect(exact(['in 2012'], '201')).toEqual([]);
  });
});

test('a match begins where a word begins', () => {
  expect(exact(['the subreddit'], 'reddit')).toEqual([]);
});

test('a short word is spread over single letters only', () => {
  expect(exact(['the e t l job'], 'etl')).toEqual(['e t l']);
  expect(exact(['we set l here'], 'etl')).toEqual([]);
  expect(exact(['is it on'], 'ito')).toEqual([]);
});

test('what overlaps itself is found once a place', () => {
  expect(exact(['no way no way no way'], 'no way no way')).toEqual(['no way no way']);
});

test('sounds of a long transcript are collected with pauses, and found as without that', () => {
  const search = createSearch(cuesOf('[Music] hello', ...Array.from({ length: 2000 }, () => 'well yes')));
  expect([...search.prepareAsides()].length).toBeGreaterThan(3);
  expect([...search.prepareAsides()]).toEqual([]);
  expect(found(search, 'music', 'exact')).toEqual(['Music']);
});

test('sounds are found only when nothing that was said answers', () => {
  expect(exact(['[Music] hello', 'bye [Music]'], 'music')).toEqual(['Music', 'Music']);
  expect(exact(['[Music] hello', 'I love music'], 'music')).toEqual(['music']);
  expect(exact(['well um yes'], 'um')).toEqual(['um']);
});
