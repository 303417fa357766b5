import { expect, test } from 'vitest';
import { findOverview } from '../../lib/reading/overview';
import { readTalk } from '../../lib/reading/paragraphs';
import type { ReadTalk } from '../../lib/reading/spoken-text';
import { readTalk as readBundledTalk, talkIds } from '../eval/bundled-search';
import { finish } from './finish';
import { evenLines, talkOf } from './lines';

const overviewOf = (talk: ReadTalk) => finish(findOverview(finish(readTalk(talk)), talk.cues));

test('A talk has a part for five minutes, each at the beginning of a paragraph', () => {
  const talk = readBundledTalk(talkIds[0]!);
  const starts = finish(readTalk(talk)).paragraphs.map(({ start }) => start);
  const { parts } = overviewOf(talk);
  expect(parts).toHaveLength(12);
  expect(parts[0]!.start).toBe(starts[0]);
  for (const { start, terms } of parts) {
    expect(starts).toContain(start);
    expect(terms.length).toBeLessThanOrEqual(4);
  }
});

test('A part begins where other words are used, and is named by them', () => {
  const subjects = ['granite quarry', 'violin concerto', 'harbour pilot', 'sourdough bakery'];
  const lines = subjects.flatMap((subject) =>
    Array.from({ length: 90 }, (_, line) =>
      line % 10 === 0 ? 'okay so what do you mean by that' : `it is the ${subject} which we had then ${line}`,
    ),
  );
  const { parts } = overviewOf(talkOf(lines));
  expect(parts.map(({ start }) => Math.abs(start % 180))).toEqual([0, 0, 0, 0]);
  expect(parts.map(({ terms }) => terms[0])).toEqual(subjects);
});

test('A part has its first words too, which name it where no term does', () => {
  const spaced = talkOf(evenLines(400).map(() => 'so it was there and they had it'));
  for (const { terms, opening } of overviewOf(spaced).parts) {
    expect(terms).toEqual([]);
    expect(opening).toBe('so it was there and they had it');
  }
  // A long line is cut after a word, and where nothing separates words, between two characters.
  const [long] = overviewOf(talkOf(evenLines(400).map(() => 'wherever '.repeat(20)))).parts;
  expect(long!.opening).toBe('wherever '.repeat(6).trim());
  const [unspaced] = overviewOf({
    ...talkOf(evenLines(400).map(() => `${'監視'.repeat(40)}。`)),
    language: 'ja',
  }).parts;
  expect(unspaced!.opening).toBe('監視'.repeat(30));
});

test('Lines with a formula of the moderator begin parts', () => {
  const lines = evenLines(400);
  for (const at of [70, 150, 230, 310]) lines[at] = 'our next question comes from the line of';
  const { parts } = overviewOf(talkOf(lines));
  for (const at of [70, 150, 230, 310]) {
    const distances = parts.map(({ start }) => Math.abs(start / 2 - at));
    expect(Math.min(...distances)).toBeLessThanOrEqual(2);
  }
});

test('Key terms are what a talk is about, and no function words', () => {
  const { terms } = overviewOf(readBundledTalk(talkIds[0]!));
  expect(terms.length).toBeLessThanOrEqual(18);
  const names = terms.map(({ term }) => term);
  expect(names).toEqual(
    expect.arrayContaining(['data science', 'devrel', 'machine learning', 'hacker news']),
  );
  expect(names.join(' ')).not.toMatch(/\b(?:yeah|thing|going|really|people)\b/u);
});

test('A split spelling counts for the whole one', () => {
  const lines = evenLines(120).map((line, index) =>
    index % 10 === 0 ? 'we use meta flow there' : index % 10 === 5 ? 'then metaflow was it' : line,
  );
  expect(overviewOf(talkOf(lines)).terms).toContainEqual(
    expect.objectContaining({ term: 'metaflow', count: 24 }),
  );
});

test('German words with capitals are terms, and none without: not even rare ones', () => {
  const lines = Array.from({ length: 300 }, (_, index) => {
    const isAboutBrands = index % 60 < 20;
    return isAboutBrands
      ? `und dann ist ${index % 4 < 3 ? 'die Marke' : 'das mit den Marken'} für uns etikettiert da.`
      : 'und dann ist das am Ende für uns wieder da.';
  });
  const german = overviewOf(talkOf(lines, { language: 'de' }));
  // In its commonest form.
  expect(german.terms).toEqual([expect.objectContaining({ term: 'Marke', count: 100 })]);
});

test('In a language whose common words are not listed, and without capitals, there are no terms', () => {
  const lines = Array.from({ length: 300 }, (_, index) => {
    const isAboutBrands = index % 60 < 20;
    return isAboutBrands ? 'en dan is het merkteken er voor ons.' : 'en dan is dat er weer voor ons.';
  });
  const dutch = overviewOf(talkOf(lines, { language: 'nl' }));
  expect(dutch.terms).toEqual([]);
  expect(dutch.parts.length).toBeGreaterThan(3);
  expect(dutch.parts.flatMap(({ terms }) => terms)).toEqual([]);
});

test.each([
  [
    'fr',
    "et donc on a parlé de l'installateur pour vous aujourd'hui",
    'et donc on a vu cela avec vous encore une fois',
  ],
  [
    'es',
    'y entonces hablamos del instalador para ustedes ahora',
    'y entonces vimos eso también con ustedes otra vez',
  ],
  [
    'it',
    "e quindi parliamo dell'installatore per voi adesso",
    'e quindi vediamo questo ancora una volta con voi',
  ],
  ['pt', 'e então falamos do instalador para vocês agora', 'e então vimos isso também com vocês outra vez'],
  [
    'de',
    'und dann reden wir jetzt über den installateur für euch',
    'und dann haben wir das auch wieder mit euch gesehen',
  ],
  [
    'sv',
    'och sedan pratar vi om vår installatör för er nu',
    'och sedan har vi också sett det tillsammans med er igen',
  ],
  ['ru', 'и тогда говорим про установщик для вас сейчас', 'и тогда смотрим это снова вместе с вами ещё раз'],
])('In captions of %s without capitals the telling words are terms', (language, about, other) => {
  const lines = Array.from({ length: 300 }, (_, index) => (index % 60 < 20 ? about : other));
  const term = /(?:installateur|installatör|instalador|installatore|установщик)/u.exec(about)![0];
  // Also where the file says nothing of its language.
  for (const tag of [language, '']) {
    const { terms, parts } = overviewOf(talkOf(lines, { language: tag }));
    expect(terms).toEqual([expect.objectContaining({ term, count: 100 })]);
    expect(new Set(parts.flatMap((part) => part.terms))).toEqual(new Set([term]));
  }
});

test('Polite forms of address and nouns that fill German speech are no terms', () => {
  const lines = Array.from({ length: 300 }, (_, index) => {
    const isAboutBrands = index % 60 < 20;
    return isAboutBrands
      ? 'und dann haben Sie die Sache mit der Marke.'
      : 'und dann ist das für uns wieder da.';
  });
  expect(overviewOf(talkOf(lines, { language: 'de' })).terms.map(({ term }) => term)).toEqual(['Marke']);
});

test('A Latin name in Korean is one term, whatever particle it has', () => {
  const lines = Array.from({ length: 300 }, (_, index) => {
    const name = ['Linux는', 'Linux에서', '(Linux를', 'Linux'][index % 4];
    return index % 60 < 20 ? `그리고 우리는 ${name} 다시 봅니다.` : '그리고 우리는 그것을 다시 봅니다.';
  });
  expect(overviewOf(talkOf(lines, { language: 'ko' })).terms).toEqual([
    expect.objectContaining({ term: 'Linux', count: 100 }),
  ]);
});

test('A short text has no parts', () => {
  expect(overviewOf(talkOf(evenLines(5))).parts).toEqual([]);
  expect(overviewOf(talkOf([])).parts).toEqual([]);
});
