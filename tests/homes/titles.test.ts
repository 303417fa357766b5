import { expect, test } from 'vitest';
import { plainTitle, rankByTitle } from '../../lib/homes/titles';
import { bundledTalks } from '../../lib/talks/catalogue';

const ranked = (query: string) => rankByTitle(query, bundledTalks).map(({ id }) => id.slice(0, 3));

test.for([
  ['mlops archtect', '002'],
  ['vicki', '004'],
  ['misra turp', '003'],
  ['developer relation', '001'],
  ["elle o'brien", '000'],
] as const)('The query %j finds talk %s first, in spite of slips', ([query, id]) => {
  expect(ranked(query)[0]).toBe(id);
});

test('Without a query all talks are given, in their order', () => {
  expect(ranked('  ')).toEqual(['000', '001', '002', '003', '004']);
});

test('A query that is like nothing finds nothing', () => {
  expect(ranked('sourdough zeppelin')).toEqual([]);
});

test('Titles compare without case, accents and punctuation', () => {
  expect(plainTitle('  Mısra Türp’s — “Work” ')).toBe('misra turp s work');
});
