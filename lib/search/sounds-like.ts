import { findAlike } from './alignment';
import type { Habits } from './habits';
import { soundsAsWritten, soundsOf } from './letter-sounds';
import { longestPhrase, queryTokens, queryWords } from './normalise';
import { bestApart, wordsOf } from './ranking';
import { slipBetween } from './slips';
import { beginAlike, inTwentieths, plainCost, soundWeights } from './sound-costs';
import { codesOf, type SoundStream } from './sound-stream';
import { stemmerOf } from './stem';
import { isOftenSaid, type WordClasses } from './word-class';
import type { WordPlace, WordRun } from './word-run';

/**
 * A guess is shown if at least this share of the query's sounds matches. This figure and the costs below were chosen
 * with misheard names of the bundled talks and of four other shows, and with names that are never said there.
 */
const threshold = 0.71;
const shortQueryExtra = 0.02;
const shortQuerySounds = 5;

/** If a name also occurs as written, it was said. Then its other places may match this much less. */
const saidLess = 0.05;

const fewestSounds = 4;
const fewestLetters = 3;
const mostSounds = 48;

/**
 * If a whole phrase matches this well, its words are not searched one by one. Otherwise they must match better by the
 * extra below.
 */
const wellHeard = 0.8;
const singleWordExtra = 0.1;

const otherFirstSound = 0.3;
const functionShareCost = 0.6;
const onlyFunctionWords = 0.6;
const commonShareCost = 0.3;

/** A guess of everyday words costs this much for each doubling of its rarest word: those words were probably said. */
const repeatedCommonCost = 0.1;

/** An ordinary phrase with some of the query's words is still a guess if it matches this well. */
const ordinaryUnlessHeard = 0.85;

/** Consecutive words with their sounds. */
export interface Speech {
  /** The vocabulary index of each word. */
  readonly idOf: ArrayLike<number>;
  readonly stream: SoundStream;
  /** How often a word of the vocabulary is said. */
  readonly timesSaid: (id: number) => number;
}

/** Guesses by sound, over one vocabulary. */
export interface Ear {
  /**
   * Guesses for the query, the best first. They never overlap. Yields now and then.
   *
   * @param isSaid whether the query is found by its letters, which means that it was said
   */
  guess(query: string, speech: Speech, isSaid?: boolean): Generator<void, WordPlace[], void>;
}

/** What is known about the words of a vocabulary. */
interface Lexicon {
  readonly vocabulary: readonly string[];
  readonly stem: (word: string) => string;
  /** 1 or 0 for each vocabulary index. */
  readonly isFunction: Uint8Array;
  readonly isCommon: Uint8Array;
}

/**
 * The cost of a guess's words: a name is rarely misheard as everyday words alone. Typed words, given by their
 * vocabulary indexes, cost nothing.
 */
function wordsAgainst(
  { isFunction, isCommon }: Lexicon,
  { idOf, timesSaid }: Speech,
  typed: ReadonlySet<number>,
  first: number,
  last: number,
): number {
  const count = last - first + 1;
  let functions = 0;
  let commons = 0;
  let rarest = Number.POSITIVE_INFINITY;
  for (let word = first; word <= last; word += 1) {
    const id = idOf[word]!;
    if (typed.has(id)) continue;
    functions += isFunction[id]!;
    commons += isCommon[id]!;
    rarest = Math.min(rarest, timesSaid(id));
  }
  let cost = (functionShareCost * functions) / count;
  if (functions === count) cost += onlyFunctionWords;
  if (commons === count) {
    cost += (commonShareCost * (commons - functions)) / count + repeatedCommonCost * Math.log2(rarest);
  }
  return cost;
}

/** Whether a place is said often and means itself: an everyday word, or a phrase with some of the query's words. */
function isOrdinary(
  { vocabulary, isCommon, stem }: Lexicon,
  { idOf, timesSaid }: Speech,
  query: string,
  stems: ReadonlySet<string>,
  place: WordPlace,
): boolean {
  const ids = wordsOf(place).map((word) => idOf[word]!);
  if (ids.some((id) => !isOftenSaid(timesSaid(id)))) return false;
  // If it is one slip away from what was typed, capitals included, it may be meant.
  if (ids.length === 1 && isCommon[ids[0]!]) return slipBetween(query.trim(), vocabulary[ids[0]!]!) === null;
  const own = new Set(ids.map((id) => stem(vocabulary[id]!)).filter((part) => stems.has(part)));
  return place.score < ordinaryUnlessHeard && own.size > 0 && own.size < stems.size;
}

/** Places that sound like `sounds`. `extra` is how much better than usual they must match. */
function* guessSounds(
  lexicon: Lexicon,
  speech: Speech,
  sounds: string,
  typed: ReadonlySet<number>,
  extra: number,
): Generator<void, WordPlace[], void> {
  const query = codesOf(sounds);
  if (query.length < fewestSounds || query.length > mostSounds) return [];
  const { stream } = speech;
  const worth = plainCost(query.reduce((sum, code) => sum + soundWeights[code]!, 0));
  const least = threshold + extra + (query.length <= shortQuerySounds ? shortQueryExtra : 0);
  const places: WordPlace[] = [];
  for (const alike of yield* findAlike(stream, query, inTwentieths((1 - least) * worth))) {
    const first = stream.wordOf[alike.from]!;
    const last = stream.wordOf[alike.to - 1]!;
    let cost = plainCost(alike.cost) + wordsAgainst(lexicon, speech, typed, first, last);
    if (!beginAlike(query[0]!, stream.codes[alike.from]!)) cost += otherFirstSound;
    const score = 1 - cost / worth;
    if (score >= least) places.push({ first, last, score });
  }
  return bestApart(places);
}

/**
 * Whether the words of a query are enough to guess by sound. Words of a script without pronunciation rules have no
 * sounds; what is left of the query would not be what was typed.
 */
export function canBeHeard(words: readonly string[]): boolean {
  return words.join('').length >= fewestLetters && words.every((word) => soundsOf(word) !== '');
}

/**
 * The vocabulary indexes of a query's words, and of the digits of its numbers, which may have been spoken one by one.
 */
function typedIds(ids: ReadonlyMap<string, number>, words: readonly string[]): ReadonlySet<number> {
  const parts = words.flatMap((word) => (/^\d+$/u.test(word) ? [word, ...word] : [word]));
  return new Set(parts.flatMap((part) => ids.get(part) ?? []));
}

/** Prepares guesses in speech whose words are from `vocabulary`. */
export function createEar(
  { vocabulary, ids, habits, language }: Pick<WordRun, 'vocabulary' | 'ids' | 'habits' | 'language'>,
  classes: WordClasses,
): Ear {
  const stem = stemmerOf(language);
  const lexicon: Lexicon = {
    vocabulary,
    stem,
    isFunction: Uint8Array.from(vocabulary, (word) => (classes.isFunction(word) ? 1 : 0)),
    isCommon: Uint8Array.from(vocabulary, (word) => (classes.isCommon(word) ? 1 : 0)),
  };
  return {
    *guess(query, speech, isSaid = false) {
      const words = queryWords(query, habits);
      if (!canBeHeard(words)) return [];
      const typed = typedIds(ids, words);
      const isNamed = isSaid && classes.isListed && !words.every(classes.isCommon);
      const extra = isNamed ? -saidLess : 0;
      const places: WordPlace[] = [];
      for (const sounds of pronunciations(query, habits))
        for (const place of yield* guessSounds(lexicon, speech, sounds, typed, extra)) places.push(place);
      const hasSeveral = words.length > 1 && words.length <= longestPhrase;
      if (hasSeveral && !places.some((place) => place.score >= wellHeard)) {
        for (const word of words) {
          if (ids.has(word) || word.length < fewestLetters) continue;
          for (const place of yield* guessSounds(lexicon, speech, soundsOf(word), typed, singleWordExtra))
            places.push(place);
        }
      }
      const stems = new Set(words.filter((word) => !classes.isFunction(word)).map(stem));
      return bestApart(places).filter((place) => !isOrdinary(lexicon, speech, query, stems, place));
    },
  };
}

/**
 * Returns a function that finds places which sound exactly like one of `names` and not like the query. They are poor
 * guesses, because they are known to be something else.
 */
export function soundsLikeOther(
  run: WordRun,
  query: string,
  names: readonly string[],
): (place: WordPlace) => boolean {
  const own = pronunciations(query, run.habits);
  const others = new Set(
    names.flatMap((name) => [...pronunciations(name, run.habits)]).filter((name) => !own.has(name)),
  );
  return ({ first, last }) => {
    let sounds = '';
    for (let word = first; word <= last; word += 1) sounds += soundsOf(run.vocabulary[run.idOf[word]!]!);
    return others.has(sounds);
  };
}

/** How a query may be pronounced: as plain words, and according to its capitals if that differs. */
function pronunciations(query: string, habits: Habits): Set<string> {
  const written = queryTokens(query).map(({ text, from, to }) => {
    const part = query.slice(from, to);
    return /\p{Lu}/u.test(part) ? soundsAsWritten(part) : soundsOf(text);
  });
  return new Set([queryWords(query, habits).map(soundsOf).join(''), written.join('')]);
}
