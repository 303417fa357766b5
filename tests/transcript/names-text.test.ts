import { expect, test } from 'vitest';
import { writeNames } from '../../lib/transcript/names-text';

const people = ['Ada', 'Ben', 'Cem'].map((name) => ({ name, role: 'guest' }) as const);

test.for([
  ['en', 'Ada, Ben, Cem'],
  ['de', 'Ada, Ben und Cem'],
  ['ja', 'Ada、Ben、Cem'],
  // Each name isolated, so that the first one is on the right.
  ['ar', '\u200f\u2068Ada\u2069 و\u2068Ben\u2069 و\u2068Cem\u2069'],
])('Names are listed as %s lists them', ([language, names]) => {
  expect(writeNames(people, language!)).toBe(names);
});

test('One name is only that, and none is nothing', () => {
  expect(writeNames(people.slice(0, 1), 'de')).toBe('Ada');
  expect(writeNames([], 'de')).toBe('');
});
