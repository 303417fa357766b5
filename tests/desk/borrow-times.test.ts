import { expect, test } from 'vitest';
import { borrowTimes } from '../../lib/desk/borrow-times';
import { alignText } from '../../lib/formats/align';
import type { Imported } from '../../lib/formats/finish-import';
import { importText } from '../../lib/formats/import';
import { makeTalk } from '../library/talks';

/** The worker's part, done here. */
const reader = { align: async (...texts: Parameters<typeof alignText>) => alignText(...texts) };
const read = (text: string) => importText(text) as Imported;
const talk = makeTalk('pencils');
const untimed = read('We talk of pencils,\nand of nothing else.');

test('A text without times gets those of the talk that says the same, and how much was found is told', async () => {
  const borrowed = await borrowTimes(reader, untimed, talk);
  expect(borrowed).toMatchObject({ from: 'About pencils', matched: 1 });
  expect(borrowed?.cues?.map(({ start, text }) => ({ start, text }))).toEqual([
    { start: 1, text: 'We talk of pencils,' },
    { start: 3.5, text: 'and of nothing else.' },
  ]);
});

test('A text of which little was found there gets no times', async () => {
  const other = read('Bread wants flour and water.\nThen it rests for an hour.');
  const borrowed = await borrowTimes(reader, other, talk);
  expect(borrowed?.matched).toBeLessThan(0.3);
  expect(borrowed?.cues).toBeNull();
});

test('A transcript with times of its own keeps them', async () => {
  const timed = read('WEBVTT\n\n00:10.000 --> 00:12.000\nwe talk of pencils\n');
  expect(await borrowTimes(reader, timed, talk)).toBeNull();
});

test('A talk whose own times are estimates lends none', async () => {
  expect(await borrowTimes(reader, untimed, { ...talk, isTimed: false })).toBeNull();
});

test('Nothing is borrowed when the worker breaks down', async () => {
  expect(await borrowTimes({ align: async () => null }, untimed, talk)).toBeNull();
});
