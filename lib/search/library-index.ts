import { createAlternatives } from './alternatives';
import { isDoubted, taughtScore, unaccentedScore } from './closest';
import { createTeaching, type GlossaryEntry } from './glossary';
import { habitsOf, numbersOnly } from './habits';
import type { Tier } from './hit';
import { soundsOf } from './letter-sounds';
import { type LibraryRow, visitRows } from './library-exact';
import { createTalkFinder, createTally, type LibraryMatch, shownPlaces } from './library-tally';
import { type LibraryWords, occurrencesIn } from './library-words';
import { longestPhrase, queryWords } from './normalise';
import { type Found, findPhrase } from './phrase';
import { bestApart } from './ranking';
import { countBetween } from './sorted-numbers';
import { codesOf, streamOf } from './sound-stream';
import { createEar, type Ear } from './sounds-like';
import { tongueOf, type WordClasses } from './word-class';
import { finish, type WordPlace } from './word-run';

/** All talks of a library, ready to be searched at once. */
export interface LibraryIndex {
  /**
   * Talks that contain the query as typed, those with the most places first; then talks that contain what the listener
   * has taught for it. If no talk in the library contains it as typed, also talks with the closest similar places.
   *
   * @param most the most matches that are returned
   */
  find(query: string, glossary?: readonly GlossaryEntry[], most?: number): LibraryMatch[];
  /**
   * Yields talks with places that sound like the query and that `find` does not return. Talks in which a single word
   * sounds like it come first. Yields null now and then, so that a worker can stop if the result is no longer needed.
   */
  findSoundalikes(
    query: string,
    glossary?: readonly GlossaryEntry[],
  ): Generator<LibraryMatch | null, void, void>;
  /** All places of one talk, one match for each tier that has any. Yields null now and then. */
  findAll(
    query: string,
    talk: number,
    glossary?: readonly GlossaryEntry[],
  ): Generator<null, LibraryMatch[], void>;
}

/** Called with a place: its first and last word in the row, both included, and its score. */
type Visit = (first: number, last: number, score: number) => void;

/** Whether the last word of a query may be only the beginning of a word. */
const isUnfinished = (query: string): boolean => !/\s$/u.test(query);

/** Similar places are left out if they cost this much more than the closest one. */
const keptWithin = 0.75;

/** The closest of the places that have a cost. They never overlap, and none spans two talks. */
function closestOf(
  row: LibraryRow,
  words: readonly string[],
  classes: WordClasses,
  all: readonly Found[],
  talkOf: (word: number) => number,
): WordPlace[] {
  const letters = words.join('').length;
  // Across two talks, the mark between them would count as an inserted word.
  const found = all.filter(({ first, last, cost }) => cost > 0 && talkOf(first) === talkOf(last));
  const least = found.reduce((lowest, place) => Math.min(lowest, place.cost), Number.POSITIVE_INFINITY);
  const typed = { words, isName: true, isWordLike: () => true, classes };
  const kept = found.filter((place) => place.cost <= least + keptWithin && !isDoubted(row, typed, place));
  return bestApart(
    kept.map(({ first, last, cost }) => ({ first, last, score: Math.max(0, 1 - cost / letters) })),
  );
}

/** Runs a generator to its end, and yields null each time it pauses. */
function* withPauses<Result>(work: Generator<void, Result, void>): Generator<null, Result, void> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield null;
  }
}

/** Pronouncing this many words takes about a millisecond. */
const wordsPerSlice = 500;

/** The sounds of each word, with a pause now and then. */
function* pronounceAll(vocabulary: readonly string[]): Generator<null, Uint8Array[], void> {
  const spoken: Uint8Array[] = [];
  for (const word of vocabulary) {
    if (spoken.length % wordsPerSlice === wordsPerSlice - 1) yield null;
    spoken.push(codesOf(soundsOf(word)));
  }
  return spoken;
}

/** Makes collected words searchable. It takes about a second for a thousand talks, so it should run in a worker. */
// long: the kinds of search share the row of words and the data prepared for it
export function createLibraryIndex(library: LibraryWords): LibraryIndex {
  const { vocabulary, stream, talkAt } = library;
  const { language, classes } = tongueOf(library);
  const habits = habitsOf(language);
  const ids = new Map(vocabulary.map((word, id) => [word, id]));
  const occurrences = occurrencesIn(stream, vocabulary.length);
  const row = { count: stream.length, idOf: stream, occurrences, vocabulary, ids };
  let alternatives: ReturnType<typeof createAlternatives> | undefined;
  let ear: Ear | undefined;
  let teaching:
    | { glossary: readonly GlossaryEntry[]; heardFor: ReturnType<typeof createTeaching> }
    | undefined;
  const talkOf = createTalkFinder(talkAt);
  let spoken: readonly Uint8Array[] | undefined;

  function* prepareEar() {
    ear ??= createEar({ vocabulary, ids, language, habits }, classes);
    spoken ??= yield* pronounceAll(vocabulary);
    return { ear, spoken };
  }

  /** Talks with a single word that sounds like the query, then all others. */
  function* inLikelyOrder(query: string): Generator<null, Int32Array, void> {
    const { ear, spoken } = yield* prepareEar();
    const each = Int32Array.from(vocabulary.keys());
    const words = { idOf: each, stream: finish(streamOf(spoken, each)), timesSaid: () => 1 };
    const likely = new Set<number>();
    for (const { first, last } of yield* withPauses(ear.guess(query, words))) {
      if (first === last) for (const word of occurrences[first]!) likely.add(talkOf(word));
    }
    const talks = Array.from({ length: talkAt.length - 1 }, (_, talk) => talk);
    const rest = talks.filter((talk) => !likely.has(talk));
    return Int32Array.from([...[...likely].sort((a, b) => a - b), ...rest]);
  }

  /** Visits the places with the query as typed, and returns their number and the words of the query. */
  function visitExact(
    query: string,
    visit: Visit,
    visitElision: Visit,
  ): { count: number; words: readonly string[] } {
    const isOpen = isUnfinished(query);
    let words: readonly string[] = [];
    // A filler in one language may be a word in another, so fillers are read as words first.
    for (const reading of [numbersOnly, habitsOf(''), habitsOf('en')]) {
      words = queryWords(query, reading);
      if (words.length === 0) continue;
      const count = visitRows(row, words, isOpen, (first, last, isElision) =>
        isElision ? visitElision(first, last, unaccentedScore) : visit(first, last, 1),
      );
      if (count > 0) return { count, words };
    }
    return { count: 0, words };
  }

  /** Visits the places of what the listener has taught for the query. */
  function visitTaught(query: string, glossary: readonly GlossaryEntry[], visit: Visit): void {
    if (teaching?.glossary !== glossary) teaching = { glossary, heardFor: createTeaching(glossary, habits) };
    for (const heard of teaching.heardFor(queryWords(query, habits)))
      visitRows(row, heard, false, (first, last) => visit(first, last, taughtScore));
  }

  function visitSimilar(query: string, words: readonly string[], visit: Visit): void {
    if (words.length === 0 || words.length > longestPhrase) return;
    alternatives ??= createAlternatives({ vocabulary, ids, language }, classes);
    const found = findPhrase(row, classes, words, alternatives(words, isUnfinished(query)));
    for (const { first, last, score } of closestOf(row, words, classes, found, talkOf))
      visit(first, last, score);
  }

  /** Visits every place of `find`; no word is visited twice. */
  function visitFound(
    query: string,
    glossary: readonly GlossaryEntry[],
    visit: (tier: Tier, ...place: Parameters<Visit>) => void,
  ): void {
    const taken = new Set<number>();
    const visitFree: Visit = (first, last, score) => {
      for (let word = first; word <= last; word += 1) if (taken.has(word)) return;
      for (let word = first; word <= last; word += 1) taken.add(word);
      visit('similar', first, last, score);
    };
    const visitAsTyped: Visit = (first, last, score) => {
      // Only taught words can lead to another place with the same words.
      if (glossary.length > 0) for (let word = first; word <= last; word += 1) taken.add(word);
      visit('exact', first, last, score);
    };
    const { count, words } = visitExact(query, visitAsTyped, visitFree);
    visitTaught(query, glossary, visitFree);
    if (count === 0) visitSimilar(query, words, visitFree);
  }

  /** The places of a talk that sound like the query and share no word with what has been found. */
  function* heardIn(
    query: string,
    talk: number,
    isFound: Uint8Array,
  ): Generator<null, LibraryMatch | null, void> {
    const { ear, spoken } = yield* prepareEar();
    const from = talkAt[talk]!;
    const to = talkAt[talk + 1]!;
    const idOf = stream.subarray(from, to);
    const timesSaid = (id: number) => countBetween(occurrences[id]!, from, to);
    const places = finish(
      ear.guess(query, { idOf, stream: finish(streamOf(spoken, idOf)), timesSaid }),
    ).filter(({ first, last }) => !isFound.subarray(from + first, from + last + 1).includes(1));
    return places.length === 0 ? null : { talk, tier: 'sounds-like', count: places.length, places };
  }

  return {
    find(query, glossary = [], most = talkAt.length) {
      const tallies = { exact: createTally(talkAt, talkOf), similar: createTally(talkAt, talkOf) };
      visitFound(query, glossary, (tier, first, last, score) =>
        tallies[tier === 'exact' ? 'exact' : 'similar'].add(first, last, score),
      );
      return [...tallies.exact.ranked('exact', most), ...tallies.similar.ranked('similar', most)].slice(
        0,
        most,
      );
    },
    *findSoundalikes(query, glossary = []) {
      const order = yield* inLikelyOrder(query);
      const isFound = new Uint8Array(stream.length);
      visitFound(query, glossary, (_, first, last) => isFound.fill(1, first, last + 1));
      for (const talk of order) {
        const heard = yield* heardIn(query, talk, isFound);
        yield heard && { ...heard, places: heard.places.slice(0, shownPlaces) };
      }
    },
    *findAll(query, talk, glossary = []) {
      const from = talkAt[talk]!;
      const isFound = new Uint8Array(stream.length);
      const places = { exact: [] as WordPlace[], similar: [] as WordPlace[] };
      visitFound(query, glossary, (tier, first, last, score) => {
        isFound.fill(1, first, last + 1);
        const place = { first: first - from, last: last - from, score };
        if (talkOf(first) === talk) places[tier === 'exact' ? 'exact' : 'similar'].push(place);
      });
      const heard = yield* heardIn(query, talk, isFound);
      const found = (['exact', 'similar'] as const).map((tier) => {
        return { talk, tier, count: places[tier].length, places: places[tier] };
      });
      return [...found.filter(({ count }) => count > 0), ...(heard ? [heard] : [])];
    },
  };
}
