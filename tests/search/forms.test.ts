import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createSearch } from '../../lib/search/search';
import { stem } from '../../lib/search/stem';
import { cuesOf } from './lines';

/** By language: pairs of forms of one word, and pairs of words of which the second only looks like a form of the first. */
const pairs: Readonly<Record<string, { readonly forms: string[]; readonly apart: string[] }>> = JSON.parse(
  readFileSync(new URL('../fixtures/search/forms.json', import.meta.url), 'utf8'),
);

/** Whether a query finds another word where both are said. */
function finds(language: string, query: string, other: string): boolean {
  const hits = createSearch(cuesOf(query, other), { language }).find(`${query} `);
  return hits.some(({ text }) => text === other);
}

const rowsOf = (kind: 'forms' | 'apart') =>
  Object.entries(pairs).flatMap(([language, lists]) =>
    lists[kind].map((pair) => [language, ...pair.split(' ')] as [string, string, string]),
  );

describe('a word and its forms are similar', () => {
  test.each(rowsOf('forms'))('%s: %s and %s find each other', (language, one, other) => {
    expect([finds(language, one, other), finds(language, other, one)]).toEqual([true, true]);
  });
});

describe('another word that only looks like a form is not', () => {
  test.each(rowsOf('apart'))('%s: %s does not find %s', (language, query, other) => {
    expect(finds(language, query, other)).toBe(false);
  });
});

test.each([
  ['de', 'Stand', 'Standheizung'],
  ['de', 'Haus', 'Haustür'],
  ['de', 'Land', 'Landtag'],
  ['de', 'Bild', 'Röntgenbild'],
  ['nl', 'boek', 'boekhandel'],
  ['sv', 'hus', 'sjukhus'],
  ['sv', 'skol', 'skolbok'],
])('%s: %s is in the compound %s', (language, query, compound) => {
  expect(finds(language, query, compound)).toBe(true);
});

test('verbs of English with an e are kept apart from those without', () => {
  expect(['plan', 'plans', 'planned', 'planning'].map(stem)).toEqual(Array(4).fill(stem('plan')));
  expect(['plane', 'planes', 'planed', 'planing'].map(stem)).toEqual(Array(4).fill(stem('plane')));
  expect(stem('plane')).not.toBe(stem('plan'));
});
