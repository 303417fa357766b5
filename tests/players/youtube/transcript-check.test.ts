import { expect, test } from 'vitest';
import { checkRows } from '../../../lib/players/youtube/transcript-check';

const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => ({ start: (from + at) * 9, text: `row ${from + at}` }));

const check = (
  list: ReturnType<typeof rows>,
  { repeated = 0, duration = 4600 as number | null, isLoading = false, withoutTime = 0 } = {},
) => checkRows({ rows: list, chapters: [], repeated }, { duration, isLoading, withoutTime });

test('A whole transcript is not doubted, nor one that ends with a minute of music or begins with one', () => {
  expect(check(rows(0, 500))).toEqual([]);
  expect(check(rows(0, 500), { duration: null })).toEqual([]);
  expect(check(rows(0, 500), { duration: 5400, isLoading: true })).toEqual([]);
  expect(check(rows(8, 500))).toEqual([]);
});

test('What is not whole is doubted, with the time', () => {
  expect(check(rows(402, 500))).toEqual([{ code: 'page-starts-late', at: 3618 }]);
  expect(check(rows(0, 250))).toEqual([{ code: 'page-ends-early', at: 2241 }]);
  expect(check([...rows(0, 200), ...rows(250, 500)])).toEqual([{ code: 'page-gap', from: 1791, to: 2250 }]);
  expect(check(rows(0, 500), { repeated: 7 })).toEqual([{ code: 'page-repeated', rows: 7 }]);
  expect(check(rows(0, 500), { withoutTime: 2 })).toEqual([{ code: 'page-without-times', rows: 2 }]);
});

test('What belongs to another video is doubted', () => {
  expect(check(rows(0, 500), { duration: 600 })).toEqual([{ code: 'page-ends-late', at: 4491 }]);
});

test('A list that still loads is doubted where the end is not there, or not known', () => {
  expect(check(rows(0, 500), { duration: null, isLoading: true })).toEqual([{ code: 'page-still-loading' }]);
  expect(check(rows(0, 250), { isLoading: true }).map(({ code }) => code)).toEqual([
    'page-ends-early',
    'page-still-loading',
  ]);
});
