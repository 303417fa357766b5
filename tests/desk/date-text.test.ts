import { expect, test } from 'vitest';
import { writeDate } from '../../lib/desk/date-text';

test.for([
  ['en', 'May 1, 2026'],
  ['de', '01.05.2026'],
  ['fr', '1 mai 2026'],
  ['zh-CN', '2026年5月1日'],
])('A date is written as %s writes it, and is the same day everywhere', ([language, written]) => {
  expect(writeDate('2026-05-01', language!)).toBe(written);
});

test.for(['', 'in May'])('What is no date stays as it is: “%s”', (date) => {
  expect(writeDate(date, 'de')).toBe(date);
});
