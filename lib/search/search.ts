import type { Cue } from '../transcript/cue';
import { type Aside, collectAsides, findAsides } from './asides';
import { closest, type Typed } from './closest';
import { findExact } from './exact';
import { findExactMany } from './exact-many';
import { createTeaching, type GlossaryEntry } from './glossary';
import type { Hit } from './hit';
import { findJapaneseForms } from './japanese-verbs';
import { createShapeSense } from './letter-shape';
import { beginsElided, type QueryPart, queryParts, queryWords } from './normalise';
import { createOriginals, sharesLetters } from './originals';
import type { Found } from './phrase';
import { bestApart, inTime, ranked, wordsOf } from './ranking';
import { inScriptOf } from './serbian-scripts';
import { guessShortSlips } from './short-slips';
import { createSimilarIndex } from './similar';
import { pronounce, streamOf } from './sound-stream';
import { canBeHeard, createEar, type Speech, soundsLikeOther } from './sounds-like';
import { createAccentCheck, isElision } from './typed-accents';
import { classesOf } from './word-class';
import { finish, hitAt, readWords, runOf, type WordPlace, type WordRun } from './word-run';

/** One talk, ready to be searched. */
export interface TalkSearch {
  /**
   * `exact` hits in time order, then `similar` hits, the closest first. Fast enough for every keystroke. Accepts any
   * text. The last word may be unfinished, unless a space follows it.
   */
  find(query: string): Hit[];
  /**
   * `sounds-like` hits that do not overlap those of `find`, the best first. The generator yields after about a
   * millisecond of work. Continue it while there is time, and drop it at the next key.
   */
  findSoundalikes(query: string): Generator<void, Hit[], void>;
  /**
   * For each phrase, its `exact` hits in time order. No word counts as unfinished. Fast for thousands of phrases. The
   * generator yields like that of `findSoundalikes`.
   */
  findPhrases(phrases: readonly string[]): Generator<void, Hit[][], void>;
  /**
   * Does what the first `find` without a spoken result otherwise does at once; in a long talk it takes longer than a
   * key may. The generator yields like that of `findSoundalikes`.
   */
  prepareAsides(): Generator<void, void, void>;
}

export interface SearchOptions {
  /** BCP 47 tag of the spoken language; '' or absent if unknown. */
  readonly language?: string;
  /** Names from the talk's metadata. A guess that sounds like one of them, and not like the query, comes last. */
  readonly names?: readonly string[];
  /** What the listener has taught. Its matches are `similar`. */
  readonly glossary?: readonly GlossaryEntry[];
}

interface Places {
  readonly typed: Typed;
  readonly exact: readonly WordPlace[];
  readonly similar: readonly WordPlace[];
  /** Places that were found by spelling, but are only guesses. */
  readonly doubted: readonly WordPlace[];
}

/** Returns a function that tells whether a word is spelled like the given words, by sequences of letters. */
function createWordSense(words: readonly string[]): Typed['isWordLike'] {
  const senses = new Map<number, (word: string) => boolean>();
  return (word, length) => {
    const sense = senses.get(length) ?? createShapeSense(words, length);
    senses.set(length, sense);
    return sense(word);
  };
}

/** Pronounces the talk when first needed, which takes some milliseconds. Yields now and then. */
function createListening(run: WordRun): () => Generator<void, Speech, void> {
  let speech: Speech | undefined;
  return function* listenTo() {
    if (speech) return speech;
    const spoken = yield* pronounce(run);
    speech = {
      idOf: run.idOf,
      stream: yield* streamOf(spoken, run.idOf),
      timesSaid: (id) => run.occurrences[id]!.length,
    };
    yield;
    return speech;
  };
}

/** Another article, or none, is closer than an inflection. */
const articleCost = 0.3;

/** Reading the words of this many phrases takes about a millisecond. */
const phrasesPerSlice = 100;

function* findPhrasesIn(run: WordRun, phrases: readonly string[]): Generator<void, Hit[][], void> {
  const read: QueryPart[][] = [];
  for (const phrase of phrases) {
    if (read.length % phrasesPerSlice === phrasesPerSlice - 1) yield;
    read.push(queryParts(phrase, run.habits));
  }
  const words = read.map((parts) => parts.map(({ text }) => text));
  const found = yield* findExactMany(run, words);
  return found.map((places, phrase) =>
    places.filter(createAccentCheck(run, read[phrase]!)).map((place) => hitAt(run, place, 'exact')),
  );
}

/** Makes the cues of one talk, sorted by start, searchable. Takes about 20 ms for an hour of speech. */
export function createSearch(cues: readonly Cue[], options: SearchOptions = {}): TalkSearch {
  return finish(prepareSearch(cues, options));
}

/** Does what `createSearch` does in steps of a few milliseconds: continue it while there is time. */
// long: the searches share what was prepared, and the answer to the last query
export function* prepareSearch(
  cues: readonly Cue[],
  options: SearchOptions = {},
): Generator<void, TalkSearch, void> {
  const words = yield* readWords(cues, options.language);
  yield;
  const run = yield* runOf(cues, words);
  yield;
  const classes = classesOf(run);
  const similarIndex = createSimilarIndex(run, classes);
  yield;
  const ear = createEar(run, classes);
  const names = options.names ?? [];
  const heardFor = createTeaching(options.glossary ?? [], run.habits);
  const isWordLike = createWordSense([...run.vocabulary, ...classes.everyday]);
  const listenTo = createListening(run);
  const findOriginals = createOriginals(cues, run.language);
  let asides: readonly Aside[] | undefined;
  let last: { query: string; places: Places } | undefined;

  const sample = run.vocabulary.slice(0, 200);

  /** Also the noun of "l'homme" without its article. */
  function findSimilar(query: string, words: readonly string[], isOpen: boolean): Found[] {
    const found = similarIndex.find(words, isOpen);
    if (found.length > 0 || words.length === 1 || !beginsElided(query)) return found;
    return similarIndex
      .find(words.slice(1), isOpen)
      .map((place) => ({ ...place, cost: place.cost + articleCost }));
  }

  function placesOf(written: string): Places {
    // `findSoundalikes` is called after `find`, with the same query.
    if (last?.query === written) return last.places;
    const isThere = findExact(run, queryWords(written, run.habits), true).length > 0;
    const query = isThere ? written : inScriptOf(run.language, sample, written);
    const parts = queryParts(query, run.habits);
    const words = parts.map(({ text }) => text);
    const isOpen = !/\s$/u.test(query);
    const hasAccents = createAccentCheck(run, parts);
    const spelled = findExact(run, words, isOpen);
    const isAsTyped = (place: WordPlace) => hasAccents(place) && !isElision(run, parts, place);
    const exact = spelled.filter(isAsTyped);
    const unaccented = spelled.filter((place) => !isAsTyped(place));
    const taught = heardFor(words).flatMap((heard) => findExact(run, heard, false));
    const typed: Typed = {
      words,
      isName: classes.areCapitalsNames && /\p{Lu}/u.test(query),
      isWordLike,
      classes,
    };
    // If a phrase occurs as typed so far, it is what was meant, and similar phrases are not. Japanese characters may be
    // a verb.
    const isPhrase = words.length > 1 && exact.length > 0;
    const found = isPhrase ? findJapaneseForms(run, words) : findSimilar(query, words, isOpen);
    const places = { typed, exact, ...closest(run, typed, exact, { taught, unaccented, found }) };
    last = { query: written, places };
    return places;
  }

  function findNow(query: string): Hit[] {
    const { exact, similar } = placesOf(query);
    if (exact.length + similar.length > 0) {
      const asTyped = inTime(exact).map((place) => hitAt(run, place, 'exact'));
      return [...asTyped, ...ranked(run, similar).map((place) => hitAt(run, place, 'similar'))];
    }
    asides ??= finish(collectAsides(cues, run.habits));
    return findAsides(cues, asides, query);
  }

  return {
    find(query) {
      const found = findNow(query);
      return findOriginals ? [...found, ...findOriginals(query, found)] : found;
    },
    *findSoundalikes(query) {
      const { typed, exact, similar, doubted } = placesOf(query);
      yield;
      const isSaid = exact.length + similar.length > 0;
      const guesses = canBeHeard(typed.words) ? yield* ear.guess(query, yield* listenTo(), isSaid) : [];
      const known = new Set([...exact, ...similar].flatMap(wordsOf));
      const isFree = (place: WordPlace) => !wordsOf(place).some((word) => known.has(word));
      const slips = known.size === 0 ? guessShortSlips(run, typed) : [];
      const free = bestApart([...doubted, ...slips, ...guesses].filter(isFree));
      const isOther = soundsLikeOther(run, query, names);
      const alike = ranked(run, free, isOther).map((place) => hitAt(run, place, 'sounds-like'));
      const originals = findOriginals?.(query, []) ?? [];
      return alike.filter((hit) => !originals.some((other) => sharesLetters(hit, other)));
    },
    findPhrases: (phrases) => findPhrasesIn(run, phrases),
    *prepareAsides() {
      asides ??= yield* collectAsides(cues, run.habits);
    },
  };
}
