import { expect, test } from 'vitest';
import { filterTalks } from '../../lib/desk/filter-talks';
import { bundledTalks } from '../../lib/talks/catalogue';

const first = (query: string) => filterTalks(bundledTalks, query)[0]?.title;

test.each([
  ['mlops', 'MLOps Architect'],
  ['hugo bowne', 'Data Developer Relations'],
  ['misra turp', 'Data Scientists at Work'],
  ['boykis', 'Machine Learning Across Industries'],
  ['gradient desent', 'Machine Learning Across Industries'],
  ['iterative', 'Developer Advocacy for Data Science'],
])('%s finds %s first', (query, title) => {
  expect(first(query)).toBe(title);
});

test('Blanks find every talk in its order, and nonsense finds none', () => {
  expect(filterTalks(bundledTalks, '  ')).toEqual(bundledTalks);
  expect(filterTalks(bundledTalks, 'xylophone quartz')).toEqual([]);
});
