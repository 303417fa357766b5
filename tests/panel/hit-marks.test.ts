import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHitMarks } from '../../components/panel/hit-marks';
import type { Rows } from '../../components/panel/rows';
import type { SecondRows } from '../../components/panel/second-rows';
import { groupByLine } from '../../lib/panel/line-hits';
import type { Hit } from '../../lib/search/hit';
import { finish } from '../../lib/search/word-run';

beforeEach(() => {
  vi.stubGlobal('CSS', { highlights: new Map() });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Lines without words, of which only the attribute counts. `marked` are those that have it. */
function list() {
  const marked = new Map<number, string>();
  const rowOf = (cue: number) => ({
    setAttribute: (_: string, tier: string) => marked.set(cue, tier),
    removeAttribute: () => marked.delete(cue),
  });
  const rows = { at: rowOf, wordsOf: () => [] } as unknown as Rows;
  return { marked, marks: createHitMarks(rows, {} as SecondRows) };
}

const hitsAt = (...cues: readonly number[]) =>
  groupByLine(
    cues.map(
      (cue): Hit => ({
        ...{ tier: 'exact', score: 1, start: cue, text: 'text', group: `${cue}` },
        spans: [{ cue, from: 0, to: 4 }],
      }),
    ),
  );

test('The lines around the reader are marked before the first pause, each of the others after one', () => {
  const { marked, marks } = list();
  const marking = marks.mark(hitsAt(3, 900, 5000, 5020), [5010]);
  marking.next();
  expect([...marked.keys()]).toEqual([5000, 5020]);
  marking.next();
  expect([...marked.keys()]).toEqual([5000, 5020, 3]);
  finish(marking);
  expect([...marked.keys()]).toEqual([5000, 5020, 3, 900]);
});

test('A marking that takes the place of one that was dropped leaves nothing of that', () => {
  const { marked, marks } = list();
  const dropped = marks.mark(hitsAt(3, 900, 5000), [5000]);
  dropped.next();
  dropped.next();
  expect([...marked.keys()]).toEqual([5000, 3]);
  finish(marks.mark(hitsAt(900, 7000), [7000]));
  expect([...marked.keys()].toSorted((a, b) => a - b)).toEqual([900, 7000]);
});
