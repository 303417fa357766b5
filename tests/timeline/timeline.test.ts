import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTimeline, lastAtOrBefore } from '../../lib/timeline/timeline';
import type { Cue } from '../../lib/transcript/cue';
import { wordsOfCue } from '../../lib/transcript/words';
import { anyCues, anyTime } from './cue-lists';

/** The last cue begun of those that are running; -1 when none is. By looking at each. */
const scanCue = (cues: readonly Cue[], time: number) =>
  cues.findLastIndex(({ start, end }) => start <= time && time < end);

const scanWord = (cues: readonly Cue[], time: number) => {
  const cue = scanCue(cues, time);
  return cue < 0 ? null : (wordsOfCue(cues[cue]!).findLast(({ start }) => start <= time) ?? null);
};

/** Every time at which anything can change. */
const edgesOf = (cues: readonly Cue[]) =>
  [
    ...new Set(cues.flatMap((cue) => [cue.start, cue.end, ...wordsOfCue(cue).map(({ start }) => start)])),
  ].sort((a, b) => a - b);

describe('the current line and word', () => {
  test('are those that a scan of all cues finds, for any cues and any time', () => {
    fc.assert(
      fc.property(anyCues, anyTime, (cues, time) => {
        const timeline = createTimeline(cues);
        expect(timeline.cueAt(time)).toBe(scanCue(cues, time));
        const moment = timeline.momentAt(time);
        expect(moment.cue).toBe(scanCue(cues, time));
        expect(moment.word).toEqual(scanWord(cues, time));
      }),
      { numRuns: 1000 },
    );
  });

  test('stay the same until `next`, for any cues and any time', () => {
    fc.assert(
      fc.property(anyCues, anyTime, (cues, time) => {
        const timeline = createTimeline(cues);
        const { cue, word, next } = timeline.momentAt(time);
        expect(next).toBeGreaterThan(time);
        for (const edge of edgesOf(cues).filter((at) => at > time && at < next)) {
          expect(timeline.momentAt(edge)).toMatchObject({ cue, word });
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are different at `next`, so that nobody wakes in vain', () => {
    fc.assert(
      fc.property(anyCues, anyTime, (cues, time) => {
        const timeline = createTimeline(cues);
        const { cue, word, next } = timeline.momentAt(time);
        if (next === Number.POSITIVE_INFINITY) return;
        const after = timeline.momentAt(next);
        expect({ cue: after.cue, word: after.word }).not.toEqual({ cue, word });
      }),
      { numRuns: 500 },
    );
  });

  test('are none at `next: Infinity` for ever', () => {
    fc.assert(
      fc.property(anyCues, (cues) => {
        const { next, cue } = createTimeline(cues).momentAt(1e6);
        expect({ next, cue }).toEqual({ next: Number.POSITIVE_INFINITY, cue: -1 });
      }),
    );
  });

  test('walking from `next` to `next` visits every line that is ever lit, in order', () => {
    fc.assert(
      fc.property(anyCues, (cues) => {
        const timeline = createTimeline(cues);
        const visited: number[] = [];
        const mostSteps = 2 * edgesOf(cues).length + 2;
        for (let time = -1, steps = 0; time !== Number.POSITIVE_INFINITY; steps += 1) {
          expect(steps).toBeLessThan(mostSteps);
          const { cue, next } = timeline.momentAt(time);
          if (cue !== visited.at(-1)) visited.push(cue);
          time = next;
        }
        const scanned = edgesOf(cues).map((time) => scanCue(cues, time));
        const expected = [-1, ...scanned].filter((cue, index, all) => index === 0 || cue !== all[index - 1]);
        expect(visited).toEqual(expected);
      }),
    );
  });
});

describe('a line', () => {
  const cue = (start: number, end: number, text = 'one two'): Cue => ({ start, end, text });

  test.each([
    ['begins at its start and is over at its end', [cue(1, 2)], [0.999, 1, 1.999, 2], [-1, 0, 0, -1]],
    ['of no length is never current', [cue(1, 1), cue(3, 4)], [1, 3], [-1, 1]],
    ['nested in another gives the light back', [cue(0, 10), cue(2, 3)], [1, 2, 3, 9.9, 10], [0, 1, 0, 0, -1]],
    ['of the same start and later in the file wins', [cue(1, 4), cue(1, 3)], [1, 3], [1, 0]],
    ['that overlaps the next yields to it', [cue(0, 5), cue(3, 8)], [2.9, 3, 5, 8], [0, 1, 1, -1]],
    ['followed by a hole leaves it dark', [cue(0, 1), cue(5, 6)], [1, 3, 5], [-1, -1, 1]],
  ])('%s', (_, cues, times, expected) => {
    const timeline = createTimeline(cues);
    expect(times.map((time) => timeline.cueAt(time))).toEqual(expected);
  });

  test('without words, or of a sound alone, has a light but no word', () => {
    const timeline = createTimeline([cue(0, 1, '[Music]'), cue(1, 2, '')]);
    expect(timeline.momentAt(0.5)).toEqual({ cue: 0, word: null, next: 1 });
    expect(timeline.momentAt(1.5)).toEqual({ cue: 1, word: null, next: 2 });
  });
});

test('Looking up is as a scan, for any rising times', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer(), (numbers, time) => {
      const times = numbers.sort((a, b) => a - b);
      expect(lastAtOrBefore(times, time)).toBe(times.findLastIndex((at) => at <= time));
    }),
  );
});
