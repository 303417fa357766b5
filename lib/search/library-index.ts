import { createAlternatives } from './alternatives';
import { isDoubted } from './closest';
import type { Tier } from './hit';
import { soundsOf } from './letter-sounds';
import { visitRows } from './library-exact';
import type { LibraryWords } from './library-words';
import { queryWords } from './normalise';
import { findPhrase } from './phrase';
import { bestApart } from './ranking';
import { codesOf, streamOf } from './sound-stream';
import { createEar } from './sounds-like';
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

/** All talks of a library, ready to be searched at once. */
export interface LibraryIndex {
  /**
   * Talks that have the query as typed, those with the most places first. If no talk in the library has it, talks
   * with the closest similar places.
   */
  find(query: string): LibraryMatch[];
  /**
   * Talks with places that sound like the query and that `find` does not have, one after the other. Those come first
   * in which a single word sounds like it. Yields null now and then, so that a worker can stop if it is not wanted
   * any more.
   */
  hear(query: string): Generator<LibraryMatch | null, void, void>;
}

/** At most so many places of a talk are given. */
const shownPlaces = 3;

/** Similar places that cost this much more than the closest one are left out. */
const keptWithin = 0.75;

/** Makes collected words searchable. Takes about a second for a thousand talks, so it belongs in a worker. */
export function createLibraryIndex({ vocabulary, stream, talkAt }: LibraryWords): LibraryIndex {
  const ids = new Map(vocabulary.map((word, id) => [word, id]));
  const occurrences = occurrencesIn(stream, vocabulary.length);
  const row = { count: stream.length, idOf: stream, occurrences, vocabulary, ids };
  const alternatives = createAlternatives(vocabulary, ids);
  const ear = createEar(vocabulary);
  let spoken: readonly Uint8Array[] | undefined;

  const talks = talkAt.length - 1;

  let lastTalk = 0;

  /** The talk that a word belongs to. Tries the last talk first, since places mostly come in order. */
  function talkOf(word: number): number {
    if (word < talkAt[lastTalk]! || word >= talkAt[lastTalk + 1]!)
      lastTalk = firstAtLeast(talkAt, word + 1) - 1;
    return lastTalk;
  }

  function createTally() {
    const matches = new Map<number, { talk: number; count: number; places: Place[] }>();
    return {
      add(first: number, last: number, score: number) {
        const talk = talkOf(first);
        const match = matches.get(talk) ?? { talk, count: 0, places: [] };
        if (match.count === 0) matches.set(talk, match);
        match.count += 1;
        const from = talkAt[talk]!;
        if (match.places.length < shownPlaces)
          match.places.push({ first: first - from, last: last - from, score });
      },
      ranked(tier: Tier): LibraryMatch[] {
        const all = [...matches.values()].map((match) => ({ ...match, tier }));
        const score = (match: LibraryMatch) => match.places[0]!.score;
        return all.sort((a, b) => score(b) - score(a) || b.count - a.count || a.talk - b.talk);
      },
    };
  }

  function findSimilar(words: readonly string[], isOpen: boolean): Place[] {
    const letters = words.join('').length;
    const found = findPhrase(row, words, alternatives(words, isOpen)).filter(
      // The mark between two talks would count as an inserted word.
      ({ first, last, cost }) => cost > 0 && talkOf(first) === talkOf(last),
    );
    const least = found.reduce((lowest, place) => Math.min(lowest, place.cost), Number.POSITIVE_INFINITY);
    const typed = { words, isName: true, isWordLike: () => true };
    const kept = found.filter((place) => place.cost <= least + keptWithin && !isDoubted(row, typed, place));
    return bestApart(
      kept.map(({ first, last, cost }) => ({ first, last, score: Math.max(0, 1 - cost / letters) })),
    );
  }

  /** Talks with a single word that sounds like the query, then all others. */
  function* inLikelyOrder(query: string): Generator<null, Int32Array, void> {
    spoken ??= vocabulary.map((word) => codesOf(soundsOf(word)));
    const each = Int32Array.from(vocabulary.keys());
    const words = { idOf: each, stream: streamOf(spoken, each), timesSaid: () => 1 };
    const likely = new Set<number>();
    const hearing = ear.hear(query, words);
    for (;;) {
      const step = hearing.next();
      if (step.done) {
        for (const { first, last } of step.value) {
          if (first === last) for (const word of occurrences[first]!) likely.add(talkOf(word));
        }
        break;
      }
      yield null;
    }
    const rest = Array.from({ length: talks }, (_, talk) => talk).filter((talk) => !likely.has(talk));
    return Int32Array.from([...[...likely].sort((a, b) => a - b), ...rest]);
  }

  /** Visits every place of `find`, and returns their tier, which is the same for all. */
  function visitFound(query: string, visit: (first: number, last: number, score: number) => void): Tier {
    const words = queryWords(query);
    const isOpen = !/\s$/u.test(query);
    if (words.length === 0) return 'exact';
    if (visitRows(row, words, isOpen, (first, last) => visit(first, last, 1)) > 0) return 'exact';
    for (const { first, last, score } of findSimilar(words, isOpen)) visit(first, last, score);
    return 'similar';
  }

  return {
    find(query) {
      const tally = createTally();
      const tier = visitFound(query, tally.add);
      return tally.ranked(tier);
    },
    *hear(query) {
      const order = yield* inLikelyOrder(query);
      const isFound = new Uint8Array(stream.length);
      visitFound(query, (first, last) => isFound.fill(1, first, last + 1));
      for (const talk of order) {
        const from = talkAt[talk]!;
        const to = talkAt[talk + 1]!;
        const idOf = stream.subarray(from, to);
        const hearing = ear.hear(query, {
          idOf,
          stream: streamOf(spoken!, idOf),
          timesSaid: (id) => countBetween(occurrences[id]!, from, to),
        });
        for (;;) {
          const step = hearing.next();
          if (!step.done) continue;
          const heard = step.value.filter(
            ({ first, last }) => !isFound.subarray(from + first, from + last + 1).includes(1),
          );
          if (heard.length === 0) yield null;
          else yield { talk, tier: 'sounds-like', count: heard.length, places: heard.slice(0, shownPlaces) };
          break;
        }
      }
    },
  };
}

/** By vocabulary index: its positions in `stream`, ascending. All are views of one array. */
function occurrencesIn(stream: Int32Array, words: number): Int32Array[] {
  const ends = new Int32Array(words + 1);
  for (const id of stream) ends[id + 1]! += 1;
  for (let id = 0; id < words; id += 1) ends[id + 1]! += ends[id]!;
  const next = ends.slice();
  const all = new Int32Array(stream.length);
  for (let at = 0; at < stream.length; at += 1) {
    const id = stream[at]!;
    all[next[id]!] = at;
    next[id]! += 1;
  }
  return Array.from({ length: words }, (_, id) => all.subarray(ends[id]!, ends[id + 1]!));
}

/** How many of the ascending `numbers` are from `from` to below `to`. */
function countBetween(numbers: Int32Array, from: number, to: number): number {
  return firstAtLeast(numbers, to) - firstAtLeast(numbers, from);
}

function firstAtLeast(numbers: Int32Array, least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
