import type { Tier } from './hit';
import { firstAtLeast } from './sorted-numbers';
import type { Place } from './word-run';

/** The places of one tier in one talk. They count the words of that talk's run (see `buildWordRun` and `hitAt`). */
export interface LibraryMatch {
  /** Index of the talk. */
  readonly talk: number;
  readonly tier: Tier;
  /** The number of places. */
  readonly count: number;
  /** The best of them, at most `shownPlaces`. */
  readonly places: readonly Place[];
}

/** At most this many places of a talk are returned. */
export const shownPlaces = 3;

/** Returns a function that gives the talk that a word belongs to. Talk `n` begins at word `talkAt[n]`. */
export function createTalkFinder(talkAt: Int32Array): (word: number) => number {
  let lastTalk = 0;
  return (word) => {
    // Tries the last talk first, because places mostly come in order.
    if (word < talkAt[lastTalk]! || word >= talkAt[lastTalk + 1]!)
      lastTalk = firstAtLeast(talkAt, word + 1) - 1;
    return lastTalk;
  };
}

/** Counts places by talk. */
export interface Tally {
  /** The places of one talk must be added in display order. */
  add(first: number, last: number, score: number): void;
  /** The talk with the best place first, then the one with the most places. */
  ranked(tier: Tier): LibraryMatch[];
}

export function createTally(talkAt: Int32Array, talkOf: (word: number) => number): Tally {
  const matches = new Map<number, { talk: number; count: number; places: Place[] }>();
  return {
    add(first, last, score) {
      const talk = talkOf(first);
      const match = matches.get(talk) ?? { talk, count: 0, places: [] };
      if (match.count === 0) matches.set(talk, match);
      match.count += 1;
      const from = talkAt[talk]!;
      if (match.places.length < shownPlaces)
        match.places.push({ first: first - from, last: last - from, score });
    },
    ranked(tier) {
      const all = [...matches.values()].map((match) => ({ ...match, tier }));
      const score = (match: LibraryMatch) => match.places[0]!.score;
      return all.sort((a, b) => score(b) - score(a) || b.count - a.count || a.talk - b.talk);
    },
  };
}
