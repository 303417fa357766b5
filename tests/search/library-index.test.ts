import { describe, expect, test } from 'vitest';
import { createLibraryIndex } from '../../lib/search/library-index';
import type { LibraryMatch } from '../../lib/search/library-tally';
import { collectLibraryWords } from '../../lib/search/library-words';
import { buildWordRun, finish, hitAt } from '../../lib/search/word-run';
import { readTalk, searchOf, talkIds } from '../eval/bundled-search';
import { cuesOf } from './lines';

const talks = talkIds.map(readTalk);
const searches = talks.map(searchOf);
const runs = talks.map((talk) => buildWordRun(talk.cues));
const library = createLibraryIndex(collectLibraryWords(talks.map((talk) => talk.cues)));

describe('as typed', () => {
  test.each([
    'devrel',
    'machine learning',
    'metaflow',
    'meta flow',
    'GPT-3',
    'grizzly bears',
    'data talks club',
    'e t l',
    'etl',
    'one',
    'weights & biases',
    'a',
    'machine lea',
    'neurosc',
  ])('%s is found in the same talks at the same places as in each talk alone', (query) => {
    // A library takes the last word for a beginning only if no talk has it whole.
    const counts = (open: string) =>
      searches.map((search) => search.find(open).filter((hit) => hit.tier === 'exact').length);
    const whole = counts(`${query} `);
    const expected = whole.some((count) => count > 0) ? whole : counts(query);
    const matches = library.find(query);
    expect(talks.map((_, talk) => matches.find((match) => match.talk === talk)?.count ?? 0)).toEqual(
      expected,
    );
    for (const { talk, tier, places } of matches) {
      expect(tier).toBe('exact');
      const texts = searches[talk]!.find(query).map((hit) => hit.group);
      for (const place of places) {
        expect(texts).toContain(hitAt(runs[talk]!, place, tier).group);
      }
    }
  });

  test('talks with more places come first', () => {
    const counts = library.find('devrel').map((match) => match.count);
    expect(counts.length).toBeGreaterThan(1);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  test('of many small talks each is found, and the first ones are those of the whole list', () => {
    const many = Array.from({ length: 300 }, (_, talk) =>
      cuesOf(`kettle ${'whistle '.repeat(talk % 7)}end${talk}`),
    );
    const small = createLibraryIndex(collectLibraryWords(many));
    for (const talk of many.keys()) expect(small.find(`end${talk} `)).toMatchObject([{ talk, count: 1 }]);
    const all = small.find('kettle ');
    expect(all.map(({ talk }) => talk)).toEqual([...many.keys()]);
    expect(small.find('kettle ', [], 20)).toEqual(all.slice(0, 20));
  });

  test('no phrase runs from one talk into the next', () => {
    const small = createLibraryIndex(collectLibraryWords([cuesOf('the last word'), cuesOf('first of all')]));
    expect(small.find('word first')).toEqual([]);
    expect(small.find('first of')).toHaveLength(1);
  });
});

test('what nobody says as typed is found as similar', () => {
  const [match] = library.find('recomender systems');
  expect(match).toMatchObject({ talk: 3, tier: 'similar', count: 2 });
  const hit = hitAt(runs[3]!, match!.places[0]!, 'similar');
  expect(hit.text).toBe('recommender systems');
});

test.each([
  ['lune', 'c’est l’une des deux'],
  ['daccord', 'on est d’accord'],
  ['leau', "dans l'eau froide"],
])('%s is only similar to words that an apostrophe joins', (query, line) => {
  const small = createLibraryIndex(collectLibraryWords([cuesOf(line)]));
  expect(small.find(`${query} `).map(({ tier, count }) => [tier, count])).toEqual([['similar', 1]]);
});

test('Chinese in the other script is found as similar', () => {
  const index = createLibraryIndex(collectLibraryWords([cuesOf('他的語言'), cuesOf('今天下雨')]));
  expect(index.find('语言 ').map(({ talk, tier }) => [talk, tier])).toEqual([[0, 'similar']]);
});

test('an everyday word is no slip for a name', () => {
  expect(library.find('Prefect')).toEqual([]);
});

describe('by sound', () => {
  const heard = (query: string) =>
    [...library.findSoundalikes(query)].filter((match): match is LibraryMatch => match !== null);

  test('talks are told one by one, with places that sound alike', () => {
    const texts = heard('LeetCode').map(({ talk, tier, places }) => [
      talk,
      hitAt(runs[talk]!, places[0]!, tier).text,
    ]);
    expect(texts).toContainEqual([2, 'lead code']);
    expect(new Set(texts.map(([talk]) => talk)).size).toBe(texts.length);
  });

  test('a talk with a word that alone sounds like the query is told first', () => {
    expect(heard('vboykis')[0]).toMatchObject({ talk: 4, tier: 'sounds-like' });
  });

  test.each(['grizzly bears', 'recomender systems'])('%j is not heard where it was found', (query) => {
    const said = library.find(query).map(({ talk, tier, places }) => {
      const run = runs[talk]!;
      return places.map((place) => hitAt(run, place, tier).text);
    });
    expect(said.flat()).not.toEqual([]);
    for (const { talk, tier, places } of heard(query)) {
      const run = runs[talk]!;
      for (const place of places) expect(said.flat()).not.toContain(hitAt(run, place, tier).text);
    }
  });

  test('it can be dropped at any step', () => {
    const steps = library.findSoundalikes('Snowflake');
    steps.next();
    expect(steps.return().done).toBe(true);
  });
});

test.each(['', ' ', '(', '🙂', 'x'.repeat(500), 'a b '.repeat(125), 'constructor', 'привет'])(
  'the query %j does not throw',
  (query) => {
    expect(Array.isArray(library.find(query))).toBe(true);
    expect(() => [...library.findSoundalikes(query)]).not.toThrow();
  },
);

test('an empty library answers nothing', () => {
  const empty = createLibraryIndex(collectLibraryWords([]));
  expect(empty.find('data')).toEqual([]);
  expect([...empty.findSoundalikes('Snowflake')].filter((match) => match !== null)).toEqual([]);
});

describe('taught words', () => {
  const talks = [cuesOf('some devils yet'), cuesOf('the devrel team'), cuesOf('nothing of it')];
  const taught = createLibraryIndex(collectLibraryWords(talks));
  const glossary = [{ heard: 'devils', said: 'DevRel' }];
  const matches = (query: string, pairs = glossary) =>
    taught.find(query, pairs).map(({ talk, tier }) => [talk, tier]);

  test('are found as similar, after talks that have the name as typed', () => {
    expect(matches('DevRel')).toEqual([
      [1, 'exact'],
      [0, 'similar'],
    ]);
    expect(matches('dev rel ')).toEqual(matches('DevRel'));
    expect(matches('DevRel', [])).toEqual([[1, 'exact']]);
  });
  test('are not guessed as well', () => {
    const guesses = [...taught.findSoundalikes('DevRel', glossary)].filter((match) => match !== null);
    expect(guesses.map(({ talk }) => talk)).not.toContain(0);
  });
});

describe('several languages', () => {
  const german = Array.from({ length: 30 }, () => 'und er geht um den Turm');
  const english = Array.from({ length: 30 }, () => 'so um this is the three of them');
  const mixed = createLibraryIndex(
    collectLibraryWords([cuesOf(...german), cuesOf(...english), cuesOf('der Hund geht')]),
  );
  test('a filler of one language is a word of another', () => {
    expect(mixed.find('er geht ').map(({ talk, count }) => [talk, count])).toEqual([[0, 30]]);
    expect(mixed.find('so um this ').map(({ talk, count }) => [talk, count])).toEqual([[1, 30]]);
    expect(mixed.find('3 of them ').map(({ talk }) => talk)).toEqual([1]);
  });
});

test.each([
  ['de', 'gehen', 'und dann ging er nicht um den Turm'],
  ['ru', 'говорить', 'и они не говорили что это было'],
])('%s: a library of one language finds the forms of %s', (_language, query, line) => {
  const lines = Array.from({ length: 9 }, () => line);
  const small = createLibraryIndex(collectLibraryWords([cuesOf(...lines)]));
  expect(small.find(`${query} `).map(({ tier, count }) => [tier, count])).toEqual([['similar', 9]]);
});

test.each(['machine learning', 'recomender systems', 'kaggle competition', 'nobody says zzz'])(
  'all places of one talk for “%s” are as many as were counted, each tier by itself',
  (query) => {
    const found = [...library.find(query), ...[...library.findSoundalikes(query)].filter((match) => !!match)];
    for (const talk of talks.keys()) {
      const counted = found.filter((match) => match.talk === talk);
      const all = finish(library.findAll(query, talk));
      expect(all.map(({ tier, count }) => [tier, count])).toEqual(
        counted.map(({ tier, count }) => [tier, count]),
      );
      for (const [index, { count, places }] of all.entries()) {
        expect(places).toHaveLength(count);
        expect(places).toEqual(expect.arrayContaining([...counted[index]!.places]));
      }
    }
  },
);
