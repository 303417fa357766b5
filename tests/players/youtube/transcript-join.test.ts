import { expect, test } from 'vitest';
import { createRowJoin } from '../../../lib/players/youtube/transcript-join';

const row = (index: number) => ({ start: index * 9, text: `row ${index}` });
const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => row(from + at));
const joinOf = (...windows: ReturnType<typeof rows>[]) => {
  const join = createRowJoin();
  for (const window of windows) join.add({ rows: window, chapters: [] });
  return join.joined();
};

test('Windows over a list that is drawn as it is scrolled are joined', () => {
  expect(joinOf(rows(0, 98), rows(54, 152), rows(150, 200))).toMatchObject({
    rows: rows(0, 200),
    repeated: 0,
  });
});

test('Of two copies one is taken, and nothing is said of it', () => {
  const copy = rows(0, 50);
  expect(joinOf([...copy, ...copy])).toMatchObject({ rows: copy, repeated: 0 });
  expect(joinOf(copy.flatMap((one) => [one, one]))).toMatchObject({ rows: copy, repeated: 0 });
});

test('A part that is there again is taken once, and counted', () => {
  expect(joinOf([...rows(0, 30), ...rows(20, 50)])).toMatchObject({ rows: rows(0, 50), repeated: 10 });
});

test('Rows of one second keep their order, and equal texts at other times stay', () => {
  const list = [
    { start: 0, text: 'Yes.' },
    { start: 3, text: 'b' },
    { start: 3, text: 'a' },
    { start: 5, text: 'Yes.' },
  ];
  expect(joinOf(list).rows).toEqual(list);
});

test('Rows that were redrawn with another text are not there twice', () => {
  const redrawn = rows(0, 100).map(({ start, text }) => ({ start, text: `${text}!` }));
  expect(joinOf(rows(0, 5), redrawn).rows).toEqual(redrawn);
});

test('A window is known to lie apart from those before', () => {
  const join = createRowJoin();
  expect(join.meets({ rows: rows(5, 9), chapters: [] })).toBe(true);
  join.add({ rows: rows(0, 10), chapters: [{ start: 0, title: 'Intro' }] });
  expect(join.meets({ rows: rows(9, 20), chapters: [] })).toBe(true);
  expect(join.meets({ rows: rows(10, 20), chapters: [] })).toBe(false);
  join.add({ rows: rows(9, 20), chapters: [{ start: 90, title: 'Soil' }] });
  expect(join.joined().chapters).toEqual([
    { start: 0, title: 'Intro' },
    { start: 90, title: 'Soil' },
  ]);
});
