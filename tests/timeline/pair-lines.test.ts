import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairByTime } from '../../lib/timeline/pair-lines';
import type { Cue } from '../../lib/transcript/cue';
import { anyCues } from './cue-lists';

const someCues = anyCues.filter((cues) => cues.length > 0);

const at = (...times: readonly [start: number, end: number][]) =>
  times.map(([start, end]) => ({ start, end }));

/** The end of a line, or the beginning of the next where that comes first. */
const endOf = (cues: readonly Cue[], index: number) =>
  Math.max(
    cues[index]!.start,
    Math.min(cues[index]!.end, cues[index + 1]?.start ?? Number.POSITIVE_INFINITY),
  );

describe('lines of a second transcript stand', () => {
  test('each under exactly one line of the first, in the order of both, for any lines', () => {
    fc.assert(
      fc.property(someCues, anyCues, (first, second) => {
        const pairs = [...pairByTime(first, second)];
        expect(pairs).toHaveLength(second.length);
        for (const [index, line] of pairs.entries()) {
          expect(line).toBeGreaterThanOrEqual(pairs[index - 1] ?? 0);
          expect(line).toBeLessThan(first.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('under the line with which they share the most time, for any lines', () => {
    fc.assert(
      fc.property(someCues, anyCues, (first, second) => {
        for (const [index, line] of pairByTime(first, second).entries()) {
          const shared = first.map(
            (cue, other) =>
              Math.min(endOf(first, other), endOf(second, index)) - Math.max(cue.start, second[index]!.start),
          );
          const most = Math.max(...shared);
          if (most > 0) expect(shared[line]).toBe(most);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('under themselves, where both are one transcript of lines that take time', () => {
    fc.assert(
      fc.property(someCues, (cues) => {
        const lasting = cues.filter((_, index) => endOf(cues, index) > cues[index]!.start);
        fc.pre(
          lasting.length > 0 && lasting.every((_, index) => endOf(lasting, index) > lasting[index]!.start),
        );
        expect([...pairByTime(lasting, lasting)]).toEqual(lasting.map((_, index) => index));
      }),
    );
  });

  test('under the nearer line where no line is spoken, and under the earlier of two that are as near', () => {
    const first = at([10, 20], [40, 50]);
    expect([...pairByTime(first, at([0, 5], [21, 25], [28, 32], [36, 39], [60, 90]))]).toEqual([
      0, 0, 0, 1, 1,
    ]);
  });

  test('under a line that lasts for that moment, where they take no time', () => {
    expect([...pairByTime(at([0, 10], [10, 20], [20, 30]), at([10, 10], [15, 15], [30, 30]))]).toEqual([
      1, 1, 2,
    ]);
  });

  test('some under one line, and none under another, where their lines are longer or shorter', () => {
    const first = at([0, 4], [4, 8], [8, 12], [12, 16]);
    expect([...pairByTime(first, at([0, 7], [7, 15]))]).toEqual([0, 2]);
    expect([...pairByTime(at([0, 8], [8, 16]), at([0, 3], [3, 6], [6, 9], [9, 16]))]).toEqual([0, 0, 0, 1]);
  });
});
