import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Alike, findAlike } from '../../lib/search/alignment';
import { gapCostsOf, inTwentieths, soundCount, substitutionCosts } from '../../lib/search/sound-costs';
import { codesOf, pronounce, type SoundStream, streamOf } from '../../lib/search/sound-stream';
import { buildWordRun } from '../../lib/search/word-run';
import { cuesOf } from './lines';

function soundsOfLine(line: string): SoundStream {
  const run = buildWordRun(cuesOf(line));
  return finish(streamOf(finish(pronounce(run)), run.idOf));
}

function finish<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The least cost of the query against every stretch that begins a word, by the plain table, by its end. */
function naive(stream: SoundStream, query: Uint8Array, limit: number): Map<number, number> {
  const ends = new Map<number, number>();
  const queryGaps = gapCostsOf(query);
  for (const begin of new Set(stream.soundsAt)) {
    let column = [0];
    for (const gap of queryGaps) column.push(column.at(-1)! + gap);
    for (let at = begin; at < stream.codes.length; at += 1) {
      const next = [column[0]! + 10_000];
      query.forEach((sound, row) => {
        const substituted = column[row]! + substitutionCosts[stream.codes[at]! * soundCount + sound]!;
        next.push(Math.min(substituted, column[row + 1]! + stream.gaps[at]!, next[row]! + queryGaps[row]!));
      });
      column = next;
      const isWordEnd = stream.wordOf[at + 1] !== stream.wordOf[at];
      const cost = column.at(-1)! + (isWordEnd ? 0 : inTwentieths(0.5));
      if (cost <= limit) ends.set(at + 1, Math.min(cost, ends.get(at + 1) ?? Number.POSITIVE_INFINITY));
    }
  }
  return ends;
}

const words = fc.array(
  fc.constantFrom('lead', 'code', 'a', 'the', 'mlops', 'envelopes', 'quilt', 'at', 'test'),
  {
    minLength: 1,
    maxLength: 8,
  },
);

test('skipping hopeless rows changes nothing: ends and costs are those of the plain table', () => {
  fc.assert(
    fc.property(
      words,
      fc.constantFrom('lItkod', 'kOld', 'emelAps', 'tes'),
      fc.nat(60),
      (line, sounds, limit) => {
        const stream = soundsOfLine(line.join(' '));
        const query = codesOf(sounds);
        const alike: Alike[] = finish(findAlike(stream, query, limit));
        expect(new Map(alike.map(({ to, cost }) => [to, cost]))).toEqual(naive(stream, query, limit));
        for (const { from } of alike) expect([...stream.soundsAt]).toContain(from);
      },
    ),
    { numRuns: 300 },
  );
});

test('a sound between consonants that nobody hears costs little', () => {
  const cost = (line: string) => {
    const stream = soundsOfLine(line);
    const alike = finish(findAlike(stream, codesOf('leskod'), 100));
    return alike.reduce((least, end) => Math.min(least, end.cost), 100);
  };
  expect(cost('less code')).toBe(0);
  expect(cost('lest code')).toBeGreaterThan(0);
  expect(cost('lest code')).toBeLessThan(cost('lesp code'));
});
