import { borderOf } from '../transcript/border';
import { isElidedPair } from './normalise';

/** The words of all talks in a row, with what is needed to find phrases by vocabulary index. */
export interface LibraryRow {
  readonly count: number;
  readonly idOf: ArrayLike<number>;
  /** By vocabulary index: the indexes of its words, ascending. */
  readonly occurrences: readonly Int32Array[];
  /** Sorted by code units. */
  readonly vocabulary: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
}

/** Vocabulary indexes from `from` to before `to`: one word, or all words with the same beginning. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** At most this many readings of a query as words are tried ("metaflow", "meta flow", …). */
const mostReadings = 64;

/** A reading may have at most this many words more than the query. */
const mostWordsMore = 3;

const shortWord = 3;

/**
 * Called with each place: its first and last word in the row, both included. `isElision` is true if the place has two
 * words with an apostrophe between them and one word was typed ("l'une" for "lune").
 */
type Visit = (first: number, last: number, isElision: boolean) => void;

/**
 * Visits the places where the words occur as typed, possibly split or joined differently. If there are none and
 * `isOpen`, the last word may be only the beginning of a word. Returns the number of places without elisions. Places
 * come ordered by reading and vocabulary, not by time. They are not stored, because there may be a million.
 *
 * Finds the same as `findExact`, but through the vocabulary: the query's letters are read as words in every possible
 * way, and each reading is looked up from its rarest word.
 */
export function visitRows(row: LibraryRow, words: readonly string[], isOpen: boolean, visit: Visit): number {
  const needle = words.join('');
  const longest = words.length + mostWordsMore;
  const lastAt = needle.length - words.at(-1)!.length;
  const rest =
    isOpen && !/\d$/u.test(needle) ? beginningWith(row.vocabulary, needle.slice(lastAt)) : { from: 0, to: 0 };
  const hasRest = rest.from < rest.to;
  const wordsAt = Array.from({ length: needle.length }, (_, at) => wordsFrom(row, needle, at));
  const fewest = fewestToEnd(wordsAt, hasRest ? lastAt : -1);
  const whole: Range[][] = [];
  const begun: Range[][] = [];
  const read = (at: number, ranges: Range[]) => {
    if (at === needle.length) whole.push(ranges);
    if (at === needle.length || ranges.length === longest || whole.length + begun.length >= mostReadings)
      return;
    for (const { id, end } of wordsAt[at]!) {
      // There may be millions of ways to a letter from which the end cannot be reached.
      if (ranges.length + 1 + fewest[end]! <= longest) read(end, [...ranges, { from: id, to: id + 1 }]);
    }
    if (hasRest && at === lastAt) begun.push([...ranges, rest]);
  };
  read(0, []);
  const isShort = words.length === 1 && needle.length <= shortWord;
  const sound = isShort ? whole.filter(({ length }) => length === 1 || length === needle.length) : whole;
  const isElision = (ranges: readonly Range[]) =>
    words.length === 1 && isElidedPair(ranges.map(({ from }) => row.vocabulary[from]!));
  let count = 0;
  for (const ranges of sound) {
    const elides = isElision(ranges);
    const places = visitReading(row, ranges, (first, last) => visit(first, last, elides));
    if (!elides) count += places;
  }
  if (count === 0) {
    for (const ranges of begun)
      count += visitReading(row, ranges, (first, last) => visit(first, last, false));
  }
  return count;
}

/** A word of the vocabulary, and the index of the letter after it. */
interface ReadWord {
  readonly id: number;
  readonly end: number;
}

/** The words of the vocabulary that stand in the needle at this letter, the shortest first. */
function wordsFrom(row: LibraryRow, needle: string, at: number): ReadWord[] {
  const found: ReadWord[] = [];
  for (let end = at + 1; end <= needle.length; end += 1) {
    const letters = needle.slice(at, end);
    const id = row.ids.get(letters);
    if (id !== undefined) found.push({ id, end });
    const { from, to } = beginningWith(row.vocabulary, letters);
    if (from === to) break;
  }
  return found;
}

/**
 * For each letter of the needle, the fewest words from there to its end; Infinity if the end cannot be reached. From
 * the letter `restAt` on, the rest may be one unfinished word; -1 if there is no such letter.
 */
function fewestToEnd(wordsAt: readonly (readonly ReadWord[])[], restAt: number): number[] {
  const fewest = [...wordsAt.map(() => Number.POSITIVE_INFINITY), 0];
  for (let at = wordsAt.length - 1; at >= 0; at -= 1) {
    for (const { end } of wordsAt[at]!) fewest[at] = Math.min(fewest[at]!, 1 + fewest[end]!);
    if (at === restAt) fewest[at] = 1;
  }
  return fewest;
}

interface OtherWord extends Range {
  /** How many words behind the one that is looked up; less than 0 before it. */
  readonly away: number;
}

/** Whether the others stand around this word. */
function fitsAt({ idOf }: LibraryRow, others: readonly OtherWord[], at: number): boolean {
  for (const { from, to, away } of others) {
    const here = idOf[at + away] ?? -1;
    if (here < from || here >= to) return false;
  }
  return true;
}

function visitReading(
  row: LibraryRow,
  ranges: readonly Range[],
  visit: (first: number, last: number) => void,
): number {
  const sizes = ranges.map(({ from, to }) => {
    let size = 0;
    for (let id = from; id < to; id += 1) size += row.occurrences[id]!.length;
    return size;
  });
  const anchor = sizes.indexOf(Math.min(...sizes));
  const others = ranges.flatMap((range, index) =>
    index === anchor ? [] : [{ ...range, away: index - anchor }],
  );
  let count = 0;
  for (let id = ranges[anchor]!.from; id < ranges[anchor]!.to; id += 1) {
    let free = 0;
    for (const at of row.occurrences[id]!) {
      const first = at - anchor;
      if (first < free) continue;
      if (!fitsAt(row, others, at)) continue;
      free = first + ranges.length;
      count += 1;
      visit(first, free - 1);
    }
  }
  return count;
}

/** The range of the sorted words that begin with `start`. */
function beginningWith(words: readonly string[], start: string): Range {
  const from = borderOf(words, (word) => word < start);
  return { from, to: borderOf(words, (word) => word < start || word.startsWith(start)) };
}
