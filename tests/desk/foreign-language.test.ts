import { expect, test } from 'vitest';
import { foreignLanguage } from '../../lib/desk/foreign-language';

test.for([
  ['de-AT', 'German'],
  ['pt_BR', null],
  ['fr', 'French'],
  ['en', null],
  ['en-GB', null],
  ['', null],
  ['und', null],
  ['<script>', null],
] as const)('A page that calls its language %s is in another language than English: %s', ([tag, name]) => {
  expect(foreignLanguage(tag, 'en')).toBe(name);
});
