import type { Cue } from '../transcript/cue';
import { type Aside, collectAsides, findAsides } from './asides';
import { closest, type Typed } from './closest';
import { findExact } from './exact';
import { type GlossaryEntry, heardFor } from './glossary';
import type { Hit } from './hit';
import { createShapeSense } from './letter-shape';
import { queryWords } from './normalise';
import { bestApart, inTime, ranked, wordsOf } from './ranking';
import { guessShortSlips } from './short-slips';
import { createSimilarIndex } from './similar';
import { pronounce, streamOf } from './sound-stream';
import { createEar, type Speech, soundsLikeOther } from './sounds-like';
import { commonWords } from './word-class';
import { finish, hitAt, type Place, placeWords, runOf } from './word-run';

/** One talk, ready to be searched. */
export interface TalkSearch {
  /**
   * `exact` hits in time order, then `similar` hits, closest first; cheap enough for every keystroke. Any text is
   * a safe query. The last word may be a beginning, unless a space follows it.
   */
  find(query: string): Hit[];
  /**
   * `sounds-like` hits, best first, at places where `find` has none. A generator that yields after about a
   * millisecond of work: run it on while there is time, drop it at the next key.
   */
  hear(query: string): Generator<void, Hit[], void>;
}

export interface SearchOptions {
  /** Names from the talk's metadata: a guess that sounds like one of them, and not the query, comes last. */
  readonly names?: readonly string[];
  /** What the listener has taught; matches count as `similar`. */
  readonly glossary?: readonly GlossaryEntry[];
}

interface Places {
  readonly typed: Typed;
  readonly exact: readonly Place[];
  readonly similar: readonly Place[];
  /** No better than a guess, though found by spelling. */
  readonly doubted: readonly Place[];
}

/** Makes the cues of one talk (sorted by start) searchable. Takes some 20 ms for an hour of speech. */
export function createSearch(cues: readonly Cue[], options: SearchOptions = {}): TalkSearch {
  return finish(prepareSearch(cues, options));
}

/** `createSearch` in steps of a few milliseconds: run it on while there is time. */
export function* prepareSearch(
  cues: readonly Cue[],
  options: SearchOptions = {},
): Generator<void, TalkSearch, void> {
  const words = yield* placeWords(cues);
  yield;
  const run = yield* runOf(cues, words);
  yield;
  const similarIndex = createSimilarIndex(run);
  yield;
  const ear = createEar(run.vocabulary);
  const names = options.names ?? [];
  const glossary = options.glossary ?? [];
  const shapeSenses = new Map<number, (word: string) => boolean>();
  let speech: Speech | undefined;
  let asides: readonly Aside[] | undefined;
  let last: { query: string; places: Places } | undefined;

  const isWordLike = (word: string, length: 3 | 4) => {
    const sense = shapeSenses.get(length) ?? createShapeSense([...run.vocabulary, ...commonWords], length);
    shapeSenses.set(length, sense);
    return sense(word);
  };

  // Pronouncing takes some milliseconds, and many a search needs no guess.
  function* listenTo(): Generator<void, Speech, void> {
    if (speech) return speech;
    const spoken = yield* pronounce(run);
    speech = {
      idOf: run.idOf,
      stream: streamOf(spoken, run.idOf),
      timesSaid: (id) => run.places[id]!.length,
    };
    yield;
    return speech;
  }

  function placesOf(query: string): Places {
    // `hear` follows `find` for the same query.
    if (last?.query === query) return last.places;
    const words = queryWords(query);
    const isOpen = !/\s$/u.test(query);
    const exact = findExact(run, words, isOpen);
    const taught = heardFor(words, glossary).flatMap((heard) => findExact(run, heard, false));
    const typed: Typed = { words, isName: /\p{Lu}/u.test(query), isWordLike };
    // A phrase that stands as typed, or so far as it is typed, is what was meant: nothing near it is looked for.
    const found = words.length > 1 && exact.length > 0 ? [] : similarIndex.find(words, isOpen);
    const places = { typed, exact, ...closest(run, typed, exact, taught, found) };
    last = { query, places };
    return places;
  }

  return {
    find(query) {
      const { exact, similar } = placesOf(query);
      if (exact.length + similar.length > 0) {
        const asTyped = inTime(exact).map((place) => hitAt(run, place, 'exact'));
        return [...asTyped, ...ranked(run, similar).map((place) => hitAt(run, place, 'similar'))];
      }
      asides ??= collectAsides(cues);
      return findAsides(cues, asides, query);
    },
    *hear(query) {
      const { typed, exact, similar, doubted } = placesOf(query);
      yield;
      const guesses = yield* ear.hear(query, yield* listenTo());
      const known = new Set([...exact, ...similar].flatMap(wordsOf));
      const isFree = (place: Place) => !wordsOf(place).some((word) => known.has(word));
      const slips = known.size === 0 ? guessShortSlips(run, typed) : [];
      const free = bestApart([...doubted, ...slips, ...guesses].filter(isFree));
      const isOther = soundsLikeOther(run, query, names);
      return ranked(run, free, isOther).map((place) => hitAt(run, place, 'sounds-like'));
    },
  };
}
