import { createSlipMeter } from './edit-distance';
import type { Found } from './phrase';
import type { WordRun } from './word-run';

const shortestNeedle = 6;
const shortestWithTwoSlips = 9;
const longestNeedle = 40;

/** A match may have at most this many words more than the query. */
const mostWordsMore = 3;

/**
 * Places where the query, written without spaces, occurs with a slip or two and with another number of words:
 * `metaflwo` for "meta flow", `dataframed` for "data frame". The first letter must be the same, or the first two
 * swapped. `startsWith` gives the words of the run that begin with a letter, in ascending order.
 */
export function findGlued(
  run: WordRun,
  words: readonly string[],
  startsWith: (letter: string) => Int32Array,
): Found[] {
  const needle = words.join('');
  if (needle.length < shortestNeedle || needle.length > longestNeedle || /\d/u.test(needle)) return [];
  const limit = needle.length < shortestWithTwoSlips ? 1 : 2;
  const measure = createEndMeasure(run, needle, limit);
  const found: Found[] = [];
  const tryAt = (first: number) => {
    const end = measure(run.gluedAt[first]!);
    if (!end || end.cost === 0) return;
    const count = end.last - first + 1;
    if (count !== words.length && count <= words.length + mostWordsMore) found.push({ first, ...end });
  };
  for (const first of startsWith(needle[0]!)) tryAt(first);
  const letter = needle.charCodeAt(0);
  if (needle.charCodeAt(1) !== letter) {
    for (const first of startsWith(needle[1]!)) {
      if (run.glued.charCodeAt(run.gluedAt[first]! + 1) === letter) tryAt(first);
    }
  }
  return found;
}

interface End {
  readonly last: number;
  readonly cost: number;
}

/**
 * Returns a function that takes a letter of the run and finds the word end that makes the run from there closest to
 * `needle`; null if none is within `limit` slips.
 */
function createEndMeasure(run: WordRun, needle: string, limit: number): (at: number) => End | null {
  const { glued, wordAt, gluedAt } = run;
  const meter = createSlipMeter(needle, limit);
  return (at) => {
    let best: End | null = null;
    meter.measure(glued, at, glued.length, (read, cost) => {
      if (cost > limit || (best && cost >= best.cost)) return;
      const last = wordAt[at + read - 1]!;
      if (gluedAt[last + 1] === at + read) best = { last, cost };
    });
    return best;
  };
}
