import { expect, test } from 'vitest';
import { rankTalks } from '../../lib/homes/rank-talks';
import { bundledTalks } from '../../lib/talks/catalogue';

const ranked = (query: string) => rankTalks(query, bundledTalks).map(({ id }) => id.slice(0, 3));

test.for([
  ['mlops', '002'],
  ['mlops archtect', '002'],
  ['hugo bowne', '001'],
  ['misra turp', '003'],
  ['MISRA', '003'],
  ['vicki', '004'],
  ['gradient desent', '004'],
  ['iterative', '000'],
  ['developer relation', '001'],
  ["elle o'brien", '000'],
] as const)('The query %j finds talk %s first, in spite of slips', ([query, id]) => {
  expect(ranked(query)[0]).toBe(id);
});

test.for(['', '  ', '–'])('The query %j, without letters, gives all talks in their order', (query) => {
  expect(rankTalks(query, bundledTalks)).toEqual(bundledTalks);
});

test.for(['sourdough zeppelin', 'xylophone quartz'])(
  'The query %j, which is like nothing, finds nothing',
  (query) => {
    expect(ranked(query)).toEqual([]);
  },
);
