import type { Cue, Seconds } from '../transcript/cue';
import { hasUnspacedWords, joinTexts } from '../transcript/script';
import { wordsOfCue } from '../transcript/words';
import { type Habits, habitsOf, isFiller, withDigits } from './habits';
import type { Hit, HitSpan, Tier } from './hit';
import { isDoubled, type Token, tokenise } from './normalise';
import { languageOf } from './spoken-language';

/**
 * A whole transcript as one run of words, without line ends, fillers and doubled words. `glued` is all words without
 * spaces: in it, split and joined words, hyphens and line ends make no difference to a phrase. Word indexes count the
 * words of the run from 0.
 */
export interface WordRun {
  readonly cues: readonly Cue[];
  /** BCP 47 subtag of the language; '' if unknown. */
  readonly language: string;
  /** How its words are read, and those of a query too. */
  readonly habits: Habits;
  readonly count: number;
  /** The cue of each word, its position in the cue's text (UTF-16 offsets, `to` excluded), and its time. */
  readonly cueOf: Int32Array;
  readonly fromOf: Int32Array;
  readonly toOf: Int32Array;
  readonly startOf: Float64Array;
  /** The index of each word in `vocabulary`. */
  readonly idOf: Int32Array;
  readonly vocabulary: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
  /** The words with each vocabulary index, ascending. */
  readonly occurrences: readonly Int32Array[];
  readonly glued: string;
  /** Where each word begins in `glued`. There is one extra entry at the end: the length of `glued`. */
  readonly gluedAt: Int32Array;
  /** The word that each letter of `glued` belongs to. */
  readonly wordAt: Int32Array;
}

/** A spoken word in its compared form, its cue, its position in the cue's text and its time. */
export interface SpokenWord {
  text: string;
  cue: number;
  from: number;
  to: number;
  start: Seconds;
}

/**
 * Reading this many letters takes about a millisecond. It takes longer in scripts without spaces, where a dictionary
 * divides words.
 */
const lettersPerSlice = 8000;
const unspacedWork = 10;

/** How written words were read before. The same ones occur again and again. */
export type KnownWords = Map<string, readonly Token[]>;

function* spokenTokens(cues: readonly Cue[], known: KnownWords): Generator<void, SpokenWord[], void> {
  const words: SpokenWord[] = [];
  let work = 0;
  for (let index = 0; index < cues.length; index += 1) {
    const cue = cues[index]!;
    work += cue.text.length * (hasUnspacedWords(cue.text) ? unspacedWork : 1);
    if (work > lettersPerSlice) {
      work = 0;
      yield;
    }
    for (const span of wordsOfCue(cue)) {
      const raw = cue.text.slice(span.from, span.to);
      let tokens = known.get(raw);
      if (!tokens) {
        tokens = tokenise(raw);
        known.set(raw, tokens);
      }
      for (const token of tokens) {
        // Without destructuring, which takes longer than everything else when a page runs this for the first time.
        const from = span.from + token.from;
        const to = span.from + token.to;
        words.push({ text: token.text, cue: index, from, to, start: span.start });
      }
    }
  }
  return words;
}

/** What was said, word by word, and how it is read. */
export interface SpokenWords {
  /** BCP 47 subtag of the language; '' if unknown. */
  readonly language: string;
  readonly habits: Habits;
  readonly words: readonly SpokenWord[];
}

/**
 * Reads the words for a run: numbers as digits, without fillers and doubled words. Yields now and then.
 *
 * @param language BCP 47 tag of the spoken language; '' if unknown
 * @param known is looked up, and new words are added to it
 */
export function* readWords(
  cues: readonly Cue[],
  language = '',
  known: KnownWords = new Map(),
): Generator<void, SpokenWords, void> {
  const tokens = yield* spokenTokens(cues, known);
  yield;
  const spokenLanguage = languageOf(tokens, language);
  yield;
  const habits = habitsOf(spokenLanguage);
  const spoken = yield* keepWords(tokens, ({ text }, index) => {
    return !isFiller(habits, text, tokens[index - 1]?.text);
  });
  const writtenAt = ({ cue, from, to }: SpokenWord) => cues[cue]!.text.slice(from, to);
  const words = yield* keepWords(spoken, (word, index) => {
    word.text = withDigits(habits, word.text, spoken[index + 1]?.text);
    return !isDoubled(habits, word, spoken[index - 1], writtenAt);
  });
  return { language: spokenLanguage, habits, words };
}

/** Adding or comparing this many words takes about a millisecond. */
const wordsPerSlice = 3000;

/** The words for which `isKept` returns true; it is called once for each, in order. Yields now and then. */
function* keepWords(
  words: readonly SpokenWord[],
  isKept: (word: SpokenWord, index: number) => boolean,
): Generator<void, SpokenWord[], void> {
  const kept: SpokenWord[] = [];
  for (let index = 0; index < words.length; index += 1) {
    if (index % wordsPerSlice === wordsPerSlice - 1) yield;
    if (isKept(words[index]!, index)) kept.push(words[index]!);
  }
  return kept;
}

/** Runs a generator to its end and returns its result. */
export function finish<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Reads the spoken words of `cues` (sorted by start) into one run. */
export function buildWordRun(cues: readonly Cue[], language = ''): WordRun {
  return finish(runOf(cues, finish(readWords(cues, language))));
}

/** Builds the run of the words that `readWords` has read from `cues`. Yields now and then. */
export function* runOf(
  cues: readonly Cue[],
  { words: kept, ...reading }: SpokenWords,
): Generator<void, WordRun, void> {
  const count = kept.length;
  const run = {
    cueOf: new Int32Array(count),
    fromOf: new Int32Array(count),
    toOf: new Int32Array(count),
    startOf: new Float64Array(count),
    idOf: new Int32Array(count),
    gluedAt: new Int32Array(count + 1),
  };
  const vocabulary: string[] = [];
  const ids = new Map<string, number>();
  const occurrences: number[][] = [];
  const pieces: string[] = [];
  let length = 0;
  for (let word = 0; word < count; word += 1) {
    if (word % wordsPerSlice === wordsPerSlice - 1) yield;
    const { text, cue, from, to, start } = kept[word]!;
    let id = ids.get(text);
    if (id === undefined) {
      id = vocabulary.push(text) - 1;
      ids.set(text, id);
      occurrences.push([]);
    }
    occurrences[id]!.push(word);
    run.cueOf[word] = cue;
    run.fromOf[word] = from;
    run.toOf[word] = to;
    run.startOf[word] = start;
    run.idOf[word] = id;
    run.gluedAt[word] = length;
    pieces.push(text);
    length += text.length;
  }
  run.gluedAt[count] = length;
  yield;
  const wordAt = new Int32Array(length);
  for (let word = 0; word < count; word += 1) wordAt.fill(word, run.gluedAt[word]!, run.gluedAt[word + 1]!);
  return {
    ...run,
    ...reading,
    cues,
    count,
    vocabulary,
    ids,
    occurrences: occurrences.map((list) => Int32Array.from(list)),
    glued: pieces.join(''),
    wordAt,
  };
}

/** A match before it becomes a hit: the words `first` to `last` of a run, both included. */
export interface WordPlace {
  readonly first: number;
  readonly last: number;
  readonly score: number;
}

/** The words `first` to `last` in their compared form, joined by single spaces. */
export function comparedText(
  run: Pick<WordRun, 'vocabulary'> & { idOf: ArrayLike<number> },
  first: number,
  last: number,
): string {
  let text = run.vocabulary[run.idOf[first]!]!;
  for (let word = first + 1; word <= last; word += 1) text += ` ${run.vocabulary[run.idOf[word]!]!}`;
  return text;
}

/** The hit for a place, with a span for each cue that its words touch. */
export function hitAt(run: WordRun, place: WordPlace, tier: Tier): Hit {
  const spans: HitSpan[] = [];
  for (let word = place.first; word <= place.last; word += 1) {
    const cue = run.cueOf[word]!;
    const to = run.toOf[word]!;
    const open = spans.at(-1);
    if (open?.cue === cue) spans[spans.length - 1] = { ...open, to };
    else spans.push({ cue, from: run.fromOf[word]!, to });
  }
  return {
    tier,
    score: place.score,
    spans,
    start: run.startOf[place.first]!,
    text: joinTexts(spans.map((span) => run.cues[span.cue]!.text.slice(span.from, span.to))),
    group: comparedText(run, place.first, place.last),
  };
}
