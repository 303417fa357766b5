import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { allHits, readTalk, searchOf, talkIds } from '../eval/bundled-search';
import { addScores, type EvalHit, type EvalQuery, type Score, scoreQuery } from '../eval/search-score';

const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));
const talks = new Map(
  talkIds.map((id) => {
    const talk = readTalk(id);
    return [id, { talk, search: searchOf(talk) }] as const;
  }),
);

function hitsOf({ talk: id, query }: EvalQuery): EvalHit[] {
  const { talk, search } = talks.get(id)!;
  return allHits(search, query).map(({ spans, tier, text }) => ({
    time: talk.cues[spans[0]!.cue]!.start,
    tier,
    text,
  }));
}

function score(query: EvalQuery): Score {
  return scoreQuery(query.times ?? [], hitsOf(query));
}

const sample: EvalQuery[] = fixture('search-sample.json');

test.each(['exact', 'crossline', 'typo'])(
  'sample, %s: every query is right first, at every place',
  (kind) => {
    const sum = addScores(sample.filter((query) => query.kind === kind).map(score));
    expect(sum.rightFirst).toBe(sum.queries);
    expect(sum.placesFound).toBe(sum.places);
  },
);

test('sample, misheard: right in the first three, at nine places of ten', () => {
  const sum = addScores(sample.filter((query) => query.kind === 'asr-error').map(score));
  expect(sum.rightInThree).toBe(sum.queries);
  expect(sum.placesFound / sum.places).toBeGreaterThan(0.9);
});

test('sample: what is shown as sure is right', () => {
  const sum = addScores(sample.map(score));
  expect(sum.sureRight).toBe(sum.sure);
});

test('our own misheard names: right in the first three nine times of ten, at nineteen places of twenty', () => {
  const misheard: EvalQuery[] = fixture('search/misheard.json');
  const sum = addScores(misheard.map(score));
  expect(sum.rightInThree / sum.queries).toBeGreaterThan(0.9);
  expect(sum.placesFound / sum.places).toBeGreaterThan(0.95);
  expect(sum.sureRight / sum.sure).toBeGreaterThan(0.98);
});

test('names that are not said: nothing sure, and less than seven guesses in ten queries', () => {
  const names: string[] = fixture('search/absent-names.json');
  const answers = names.flatMap((query) => talkIds.map((talk) => hitsOf({ talk, query })));
  const absent = answers.filter((hits) => !hits.some((hit) => hit.tier === 'exact'));
  const sum = addScores(absent.map((hits) => scoreQuery([], hits)));
  expect(sum.queries).toBeGreaterThan(700);
  expect(sum.quiet).toBe(sum.queries);
  expect(sum.guesses / sum.queries).toBeLessThan(0.7);
});
