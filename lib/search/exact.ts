import type { WordPlace, WordRun } from './word-run';

/**
 * A query of one word up to this length may only be split into single letters ("e t l"), not matched across "set
 * l…".
 */
const shortWord = 3;

/** Only a typed word of at least this many letters may begin in one word and end inside a later one. */
const longEnoughToSpread = 8;

/**
 * Places where the query's words occur as typed. A match begins where a word begins and ends where a word ends. If
 * there is none and `isOpen`, the last word may be only the beginning of a word. The places are in time order and never
 * overlap. `words` come from `queryWords`; for [] there are no places.
 *
 * The search runs over one string without spaces, where line ends, split words and joined words are the same case.
 */
export function findExact(run: WordRun, words: readonly string[], isOpen: boolean): WordPlace[] {
  const needle = words.join('');
  if (needle === '') return [];
  const whole: WordPlace[] = [];
  const begun: WordPlace[] = [];
  for (let at = run.glued.indexOf(needle); at >= 0; ) {
    const first = run.wordAt[at]!;
    const last = run.wordAt[at + needle.length - 1]!;
    let next = at + 1;
    if (run.gluedAt[first] === at) {
      const isWhole = run.gluedAt[last + 1] === at + needle.length;
      if (isWholeMatch(run, words, first, last, at + needle.length)) {
        whole.push({ first, last, score: 1 });
        next = at + needle.length;
      } else if (!isWhole && isOpen && mayEndInside(run, words, at, needle.length, last)) {
        const previous = begun.at(-1);
        if (!previous || previous.last < first) begun.push({ first, last, score: 1 });
      }
    }
    at = run.glued.indexOf(needle, next);
  }
  return whole.length > 0 ? whole : begun;
}

/**
 * Whether letters that equal those of the phrase, from the beginning of word `first` to just before letter `end` in
 * word `last`, count as the phrase: they must be whole words.
 */
export function isWholeMatch(
  run: WordRun,
  words: readonly string[],
  first: number,
  last: number,
  end: number,
): boolean {
  if (run.gluedAt[last + 1] !== end) return false;
  const length = end - run.gluedAt[first]!;
  return words.length > 1 || length > shortWord || first === last || last - first + 1 === length;
}

/** `typed` is the number of letters in the words. */
function mayEndInside(
  run: WordRun,
  words: readonly string[],
  at: number,
  typed: number,
  last: number,
): boolean {
  const final = words.at(-1)!;
  if (/\d$/u.test(final)) return false;
  const finalAt = at + typed - final.length;
  return run.gluedAt[last] === finalAt || (words.length === 1 && typed >= longEnoughToSpread);
}
