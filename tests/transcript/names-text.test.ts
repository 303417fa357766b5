import { expect, test } from 'vitest';
import { writeNames } from '../../lib/transcript/names-text';

const people = ['Ada', 'Ben', 'Cem'].map((name) => ({ name, role: 'guest' }) as const);

test.for([
  ['en', 'Ada, Ben, Cem'],
  ['de', 'Ada, Ben und Cem'],
  ['ja', 'Ada、Ben、Cem'],
  ['ar', 'Ada وBen وCem'],
])('Names are listed as %s lists them', ([language, names]) => {
  expect(writeNames(people, language!)).toBe(names);
});

test('One name is only that, and none is nothing', () => {
  expect(writeNames(people.slice(0, 1), 'de')).toBe('Ada');
  expect(writeNames([], 'de')).toBe('');
});
