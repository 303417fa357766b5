import { gapCostsOf, inTwentieths, soundCount, substitutionCosts } from './sound-costs';
import type { SoundStream } from './sound-stream';

/** A range of sounds that is similar to the query's. `to` is excluded; `cost` is in twentieths. */
export interface Alike {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** A match may end inside a word only at this cost. It never begins inside a word: such matches were only noise. */
const endsInsideWord = inTwentieths(0.5);

/** The search yields after this many sounds, which take about a millisecond. */
const soundsPerSlice = 6000;

/**
 * Every end of a match of `query` in the stream that costs at most `limit` twentieths, with its best beginning, which
 * is the beginning of a word. Yields now and then.
 *
 * The algorithm is Sellers, "The theory and computation of evolutionary distances: pattern recognition" (1980): a
 * column of costs for each sound of the stream, a row for each sound of the query. As in Ukkonen, "Finding approximate
 * patterns in strings" (1985), only the rows from `low` to `high` are computed, because all others are over the limit.
 */
// long: the innermost loop of the search; sharing its running values between functions would need an object
export function* findAlike(
  stream: SoundStream,
  query: Uint8Array,
  limit: number,
): Generator<void, Alike[], void> {
  const { codes, gaps, wordOf, soundsAt } = stream;
  const rows = query.length;
  const queryGaps = gapCostsOf(query);
  const over = limit + 1;
  const costs = new Int32Array(rows + 1).fill(over);
  const begins = new Int32Array(rows + 1);
  const found: Alike[] = [];
  let low = 1;
  let high = 0;

  for (let at = 0; at < codes.length; at += 1) {
    if (at % soundsPerSlice === soundsPerSlice - 1) yield;
    if (soundsAt[wordOf[at]!] === at) {
      costs[0] = 0;
      begins[0] = at;
      low = 0;
      for (let row = 1; row <= rows; row += 1) {
        const swallowed = costs[row - 1]! + queryGaps[row - 1]!;
        if (swallowed > limit || swallowed >= costs[row]!) break;
        costs[row] = swallowed;
        begins[row] = at;
        if (row > high) high = row;
      }
    }
    if (low > high) continue;

    const gap = gaps[at]!;
    const base = codes[at]! * soundCount;
    const bottom = high < rows ? high + 1 : rows;
    let row = low === 0 ? 1 : low;
    let diagonal = costs[row - 1]!;
    let diagonalBegin = begins[row - 1]!;
    let above = over;
    let aboveBegin = at;
    costs[0] = over;
    low = rows + 1;
    high = 0;
    for (; row <= rows; row += 1) {
      const left = costs[row]!;
      const leftBegin = begins[row]!;
      let cost = diagonal + substitutionCosts[base + query[row - 1]!]!;
      let begin = diagonalBegin;
      if (left + gap < cost) {
        cost = left + gap;
        begin = leftBegin;
      }
      const swallowed = above + queryGaps[row - 1]!;
      if (swallowed < cost) {
        cost = swallowed;
        begin = aboveBegin;
      }
      if (cost <= limit) {
        if (row < low) low = row;
        high = row;
      } else if (row > bottom) break;
      costs[row] = cost;
      begins[row] = begin;
      diagonal = left;
      diagonalBegin = leftBegin;
      above = cost;
      aboveBegin = begin;
    }
    if (high === rows) {
      const isWordEnd = at + 1 === codes.length || wordOf[at + 1] !== wordOf[at];
      const cost = costs[rows]! + (isWordEnd ? 0 : endsInsideWord);
      if (cost <= limit) found.push({ from: begins[rows]!, to: at + 1, cost });
    }
  }
  return found;
}
