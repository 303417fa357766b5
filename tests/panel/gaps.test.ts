import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { createGaps } from '../../lib/panel/gaps';
import type { LineHits } from '../../lib/panel/line-hits';
import { tenLines } from './fake-talk';

function open(hits: readonly number[]) {
  const query = signal('word');
  const onlyHits = signal(true);
  const lines = signal<ReadonlyMap<number, LineHits>>(
    new Map(hits.map((line) => [line, { tier: 'exact', hits: [] }])),
  );
  const settled = signal(true);
  return { query, onlyHits, settled, ...createGaps(tenLines, { query, lines, onlyHits, settled }) };
}

const between = (first: number, last: number) => ({ first, last, seconds: (last - first + 1) * 10 });

test('Hits are shown with a line on each side, and what is left out is told before, between and after them', () => {
  const { shown, gaps } = open([7, 2]);
  expect(shown.value).toEqual([
    { first: 1, last: 3 },
    { first: 6, last: 8 },
  ]);
  expect(gaps.value).toEqual([between(0, 0), between(4, 5), between(9, 9)]);
});

test('Neighbours have nothing between them, nor the ends of the talk outside', () => {
  expect(open([0, 3, 4, 8]).gaps.value).toEqual([between(6, 6)]);
  expect(open([0, 1, 9]).shown.value).toEqual([
    { first: 0, last: 2 },
    { first: 8, last: 9 },
  ]);
});

test('A gap that was opened is shown until another search', () => {
  const { shown, gaps, open: show, query } = open([1, 8]);
  show(between(3, 6));
  expect(shown.value).toEqual([{ first: 0, last: 9 }]);
  expect(gaps.value).toEqual([]);
  query.value = 'other';
  expect(gaps.value).toEqual([between(3, 6)]);
});

test('While all lines are shown, or nothing was found, nothing counts as left out', () => {
  const { onlyHits, gaps } = open([1]);
  onlyHits.value = false;
  expect(gaps.value).toEqual([]);
  expect(open([]).gaps.value).toEqual([]);
  const { settled, gaps: typed } = open([1]);
  settled.value = false;
  expect(typed.value).toEqual([]);
});
