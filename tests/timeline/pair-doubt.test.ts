import { expect, test } from 'vitest';
import { doubtOf } from '../../lib/timeline/pair-doubt';

/** Lines of 10 s from one time to another. */
const lines = (from: number, to: number) =>
  Array.from({ length: Math.ceil((to - from) / 10) }, (_, index) => ({
    start: from + index * 10,
    end: Math.min(to, from + index * 10 + 10),
    text: 'words',
  }));

test.each([
  ['ends far earlier', lines(0, 600), lines(0, 400), { kind: 'ends-earlier', by: 200 }],
  ['ends far later', lines(0, 600), lines(0, 1000), { kind: 'ends-later', by: 400 }],
  ['begins far later', lines(0, 600), lines(100, 600), { kind: 'begins-later', by: 100 }],
  ['begins far earlier', lines(60, 600), lines(0, 600), { kind: 'begins-earlier', by: 60 }],
  ['is much shorter, though both are short', lines(0, 60), lines(0, 40), { kind: 'ends-earlier', by: 20 }],
  ['leaves out a short song at the end', lines(0, 600), lines(0, 580), null],
  ['begins after a greeting', lines(0, 3600), lines(60, 3600), null],
])('A second transcript that %s is told of', (_, first, second, doubt) => {
  expect(doubtOf(first, second, true)).toEqual(doubt);
});

test('So are estimated times, whatever they are', () => {
  expect(doubtOf(lines(0, 60), lines(0, 60), false)).toEqual({ kind: 'no-times' });
});
