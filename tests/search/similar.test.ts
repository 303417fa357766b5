import { describe, expect, test } from 'vitest';
import { createSearch } from '../../lib/search/search';
import { cuesOf, found, heard } from './lines';

const similar = (lines: string[], query: string) => found(createSearch(cuesOf(...lines)), query, 'similar');

describe('typing slips', () => {
  test.each([
    ['toxisity', 'the toxicity there', 'toxicity'],
    ['metaflwo', 'a meta flow run', 'meta flow'],
    ['docker contianer', 'in a Docker container now', 'Docker container'],
    ['recomender systems', 'for recommender systems', 'recommender systems'],
    ['oxicity', 'the toxicity there', 'toxicity'],
    ['kubrnetes', 'on Kubernetes clusters', 'Kubernetes'],
  ])('%j finds it in %j', (query, line, text) => {
    expect(similar([line], query)).toEqual([text]);
  });

  test('a short word is not another one', () => {
    expect(similar(['a dusk sky'], 'dask')).toEqual([]);
  });

  test('digits are never forgiven', () => {
    expect(similar(['in the year 20128'], '20129')).toEqual([]);
  });

  test('a word that the talk has is taken at its word', () => {
    expect(similar(['the causes', 'she pauses'], 'causes')).toEqual([]);
  });
});

describe('the closest of several words', () => {
  test.each([
    ['zeebra', 'a zembra and a zebra', ['zebra']],
    ['dividnd', 'the dividend was divided', ['dividend']],

    ['cookking', 'she cooks when cooking', ['cooking']],
    ['cleaneed', 'it cleans what we cleaned', ['cleaned']],
  ])('%j: a doubled letter is closer than a replaced one, and is no inflection', (typed, line, texts) => {
    expect(similar([line], typed)).toEqual(texts);
  });
});

test('a wrong first letter is forgiven though another word is an inflection of what was typed', () => {
  const search = createSearch(cuesOf('two sakes', 'and is waking'));
  const texts = [...search.find('saking'), ...heard(search, 'saking')].map((hit) => hit.text);
  expect(texts.sort()).toEqual(['sakes', 'waking']);
});

describe('inflection', () => {
  test('a word that ends in two e finds its past', () => {
    expect(similar(['they agreed'], 'agree ')).toEqual(['agreed']);
  });
  test('a word brings its plural, after the word itself', () => {
    const search = createSearch(cuesOf('two models', 'a model'));
    expect(search.find('model').map(({ tier, text }) => [tier, text])).toEqual([
      ['exact', 'model'],
      ['similar', 'models'],
    ]);
  });
  test('a phrase that stands as typed brings nothing near it', () => {
    expect(similar(['grizzly bears', 'one grizzly bear'], 'grizzly bears')).toEqual([]);
    expect(similar(['one grizzly bear'], 'grizzly bears')).toEqual(['grizzly bear']);
  });
});

describe('phrases', () => {
  test('one word may be put in', () => {
    expect(similar(['the generative Ace', 'AI stuff'], 'generative ai')).toEqual(['generative Ace AI']);
  });
  test('a function word may be off', () => {
    expect(similar(['the fear for missing out'], 'fear of missing out')).toEqual(['fear for missing out']);
  });
  test('a word may be lengthened', () => {
    expect(similar(['like thompson resampling'], 'thompson sampling')).toEqual(['thompson resampling']);
  });
  test('a word that carries meaning may not be another', () => {
    expect(similar(['data quality checks', 'a lake house'], 'data lake house')).toEqual([]);
  });
});

describe('names against everyday words', () => {
  const search = createSearch(cuesOf('that is perfect', 'they are not on time'));
  test.each(['Prefect', 'prefect', 'Notion'])('%s is at most a guess', (name) => {
    expect(search.find(name)).toEqual([]);
  });
  test('the guess can still be heard', () => {
    expect(heard(search, 'Prefect').map((hit) => hit.text)).toContain('perfect');
  });
  test('a spelling that no word has is a slip', () => {
    expect(found(search, 'perfcet', 'similar')).toEqual(['perfect']);
  });
  test.each([
    ['permision', 'permission'],
    ['harbuor', 'harbour'],
    ['batery', 'battery'],
    ['gardrn', 'garden'],
    ['evning', 'evening'],
  ])('%j, typed small, is a slip for %j though it looks much like a word', (typed, word) => {
    expect(similar([`one ${word} more`], typed)).toEqual([word]);
  });
  test.each([
    ['Gardrn', 'garden'],
    ['parting', 'parking'],
  ])('%j is no slip for %j: it has a capital, or is a word', (typed, word) => {
    expect(similar([`one ${word} more`], typed)).toEqual([]);
  });
});

describe('glossary', () => {
  const lines = cuesOf('some devils yet', 'the devrel team');
  test('what was heard counts as similar to what was said, however the query is written', () => {
    const search = createSearch(lines, { glossary: [{ heard: 'devils', said: 'DevRel' }] });
    expect(found(search, 'dev rel', 'similar')).toEqual(['devils']);
    expect(found(search, 'dev rel', 'exact')).toEqual(['devrel']);
    expect(heard(search, 'DevRel')).toEqual([]);
  });
  test('without it nothing sure is found', () => {
    expect(found(createSearch(lines), 'DevRel', 'similar')).toEqual([]);
  });
  test('an empty pair does no harm', () => {
    const search = createSearch(lines, {
      glossary: [
        { heard: '', said: 'DevRel' },
        { heard: 'x', said: '' },
      ],
    });
    expect(found(search, 'devrel', 'exact')).toEqual(['devrel']);
    expect(search.find('')).toEqual([]);
  });
});

test('a slip is forgiven though its letters stand by chance over two everyday words', () => {
  const search = createSearch(cuesOf('i would say', 'she would too'));
  expect(search.find('iwould').map((hit) => [hit.tier, hit.text])).toEqual([
    ['exact', 'i would'],
    ['similar', 'would'],
  ]);
});
