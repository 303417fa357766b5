import type { Tier } from './hit';
import type { WordPlace } from './word-run';

/**
 * The places of one tier in one talk. They are word indices in the run of that talk (see `buildWordRun` and `hitAt`).
 */
export interface LibraryMatch {
  /** Index of the talk. */
  readonly talk: number;
  readonly tier: Tier;
  /** The number of places. */
  readonly count: number;
  /** The best of them, at most `shownPlaces`. */
  readonly places: readonly WordPlace[];
}

/** At most this many places of a talk are returned. */
export const shownPlaces = 3;

/** A table has the talk of every word whose index is a multiple of this. For other words, the search begins there. */
const wordsInBlock = 512;

/**
 * Returns a function that finds the talk of a word. Talk `n` begins at the word `talkAt[n]`; the last entry is the end.
 */
export function createTalkFinder(talkAt: Int32Array): (word: number) => number {
  const blocks = Math.ceil(talkAt.at(-1)! / wordsInBlock);
  const talkOfBlock = new Int32Array(blocks);
  for (let block = 0, talk = 0; block < blocks; block += 1) {
    while (talkAt[talk + 1]! <= block * wordsInBlock) talk += 1;
    talkOfBlock[block] = talk;
  }
  return (word) => {
    let talk = talkOfBlock[Math.floor(word / wordsInBlock)]!;
    while (talkAt[talk + 1]! <= word) talk += 1;
    return talk;
  };
}

/** Counts places by talk. */
export interface Tally {
  /** The places of one talk must be added in display order. */
  add(first: number, last: number, score: number): void;
  /** Returns at most `most` talks, sorted by the score of the first place, then by the number of places. */
  ranked(tier: Tier, most: number): LibraryMatch[];
}

/**
 * Creates a tally. There may be a million places in thousands of talks, so no objects are created before the ranking.
 */
export function createTally(talkAt: Int32Array, talkOf: (word: number) => number): Tally {
  const counts = new Int32Array(talkAt.length);
  const placed = new Int32Array(talkAt.length * shownPlaces * 2);
  const scores = new Float64Array(talkAt.length * shownPlaces);
  const talks: number[] = [];

  function placesOf(talk: number): WordPlace[] {
    const from = talkAt[talk]!;
    return Array.from({ length: Math.min(counts[talk]!, shownPlaces) }, (_, index) => {
      const at = talk * shownPlaces + index;
      return { first: placed[at * 2]! - from, last: placed[at * 2 + 1]! - from, score: scores[at]! };
    });
  }

  return {
    add(first, last, score) {
      const talk = talkOf(first);
      const count = counts[talk]!;
      if (count === 0) talks.push(talk);
      counts[talk] = count + 1;
      if (count >= shownPlaces) return;
      const at = talk * shownPlaces + count;
      placed[at * 2] = first;
      placed[at * 2 + 1] = last;
      scores[at] = score;
    },
    ranked(tier, most) {
      const score = (talk: number) => scores[talk * shownPlaces]!;
      const inOrder = Int32Array.from(talks).sort(
        (a, b) => score(b) - score(a) || counts[b]! - counts[a]! || a - b,
      );
      return Array.from(inOrder.subarray(0, most), (talk) => ({
        talk,
        tier,
        count: counts[talk]!,
        places: placesOf(talk),
      }));
    },
  };
}
