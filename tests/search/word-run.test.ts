import { expect, test } from 'vitest';
import { createSearch, prepareSearch } from '../../lib/search/search';
import { buildWordRun, comparedText, hitAt, readWords } from '../../lib/search/word-run';
import { cuesOf } from './lines';

test('line ends, fillers, doubled words and sounds leave one run of words', () => {
  const run = buildWordRun(cuesOf('so um we we use', '[Music] use uh data', 'Camp'));
  expect(comparedText(run, 0, run.count - 1)).toBe('so we use data camp');
  expect(run.glued).toBe('soweusedatacamp');
});

test('reading a long transcript pauses while words are read, while fillers and while doubled words are dropped', () => {
  const words = 30_000;
  // A letter is a word here, so that reading the letters pauses less often than the words are counted.
  const pauses = [...readWords(cuesOf(...Array.from({ length: words / 100 }, () => 'a b '.repeat(50))))];
  expect(pauses.length).toBeGreaterThan((2 * words) / 3000);
});

test('every word knows its cue, its place and its time', () => {
  const cues = cuesOf('we use GPT-3', 'today');
  const run = buildWordRun(cues);
  const words = Array.from({ length: run.count }, (_, word) => [
    run.cueOf[word],
    cues[run.cueOf[word]!]!.text.slice(run.fromOf[word], run.toOf[word]),
  ]);
  expect(words).toEqual([
    [0, 'we'],
    [0, 'use'],
    [0, 'GPT'],
    [0, '3'],
    [1, 'today'],
  ]);
  expect(run.startOf[0]).toBe(0);
  expect(run.startOf[1]).toBeGreaterThan(0);
  expect(run.startOf[4]).toBe(4);
});

test('a hit has one span a cue, and covers a filler between its words', () => {
  const run = buildWordRun(cuesOf('the data um', 'science team'), 'en');
  const hit = hitAt(run, { first: 1, last: 2, score: 1 }, 'exact');
  expect(hit.spans).toEqual([
    { cue: 0, from: 4, to: 8 },
    { cue: 1, from: 0, to: 7 },
  ]);
  expect(hit.text).toBe('data science');
  expect(hit.group).toBe('data science');
  const inside = hitAt(
    buildWordRun(cuesOf('data um science'), 'en'),
    { first: 0, last: 1, score: 1 },
    'exact',
  );
  expect(inside.text).toBe('data um science');
  expect(inside.group).toBe('data science');
});

test('a transcript without speech is an empty run', () => {
  expect(buildWordRun([]).count).toBe(0);
  expect(buildWordRun(cuesOf('[Music]', '♪ la la ♪')).glued).toBe('');
});

test('preparing a search in steps gives the search, with a pause every few hundred lines', () => {
  const cues = cuesOf(...Array.from({ length: 1000 }, (_, line) => `line ${line} about models`));
  const steps = prepareSearch(cues);
  let pauses = 0;
  let step = steps.next();
  while (!step.done) {
    pauses += 1;
    step = steps.next();
  }
  expect(pauses).toBeGreaterThan(4);
  expect(step.value.find('line 999 about')).toEqual(createSearch(cues).find('line 999 about'));
  expect(step.value.find('models ')).toHaveLength(1000);
});
