import type { Found } from './phrase';
import type { WordRun } from './word-run';

const shortestNeedle = 6;
const shortestWithTwoSlips = 9;
const longestNeedle = 40;

/** More words than this beyond the query's own are no split of it. */
const mostWordsMore = 3;

/**
 * Places where the query, written without spaces, stands with a slip or two over a different number of words
 * than it has itself: `metaflwo` for "meta flow", `dataframed` for "data frame". Same first letter only (or the
 * first two swapped). `startsWith` gives the words of the run that begin with a letter, ascending.
 */
export function findGlued(
  run: WordRun,
  words: readonly string[],
  startsWith: (letter: string) => readonly number[],
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
 * Gives a function that tells the word end at which the run from a letter on is closest to `needle`, with the slips
 * (as in `editDistance`), or null when there is none within `limit`. Only a band of `limit` around the diagonal
 * is computed; the rows are kept between calls because there are hundreds a keystroke.
 */
function createEndMeasure(run: WordRun, needle: string, limit: number): (at: number) => End | null {
  const { glued, wordAt, gluedAt } = run;
  const letters = Array.from({ length: needle.length }, (_, index) => needle.charCodeAt(index));
  let older = new Uint8Array(needle.length + 2);
  let old = new Uint8Array(needle.length + 2);
  let now = new Uint8Array(needle.length + 2);
  const over = limit + 1;
  return (at) => {
    for (let column = 0; column <= over; column += 1) old[column] = column;
    let best: End | null = null;
    let before = 0;
    for (let row = 1; row <= letters.length + limit && at + row <= glued.length; row += 1) {
      const letter = glued.charCodeAt(at + row - 1);
      const from = Math.max(1, row - limit);
      const to = Math.min(letters.length, row + limit);
      now[from - 1] = from === 1 ? Math.min(row, over) : over;
      now[to + 1] = over;
      let least = now[from - 1]!;
      for (let column = from; column <= to; column += 1) {
        const wanted = letters[column - 1]!;
        let cost = old[column - 1]! + (letter === wanted ? 0 : 1);
        if (old[column]! + 1 < cost) cost = old[column]! + 1;
        if (now[column - 1]! + 1 < cost) cost = now[column - 1]! + 1;
        if (row > 1 && column > 1 && letter === letters[column - 2] && before === wanted) {
          if (older[column - 2]! + 1 < cost) cost = older[column - 2]! + 1;
        }
        now[column] = cost;
        if (cost < least) least = cost;
      }
      if (least > limit) break;
      const word = wordAt[at + row - 1]!;
      if (to === letters.length && gluedAt[word + 1] === at + row) {
        const cost = now[to]!;
        if (cost <= limit && (!best || cost < best.cost)) best = { last: word, cost };
      }
      before = letter;
      [older, old, now] = [old, now, older];
    }
    return best;
  };
}
