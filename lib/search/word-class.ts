import { commonWords, functionWords } from './english-words';
import type { LibraryWords } from './library-words';
import { isEnglishShare, languageOf } from './spoken-language';
import { stem } from './stem';
import type { WordRun } from './word-run';

/** What is known about the words of a transcript. Words are given as returned by `foldWord`. */
export interface WordClasses {
  /** Whether it is a function word, such as "the", "of" or "really". */
  isFunction(word: string): boolean;
  /** Whether it is an everyday word in any inflection, a function word or a number. */
  isCommon(word: string): boolean;
  /** Whether a capital marks a name. Not in German, where every noun has one. */
  readonly areCapitalsNames: boolean;
  /** Whether the everyday words come from a list of the language, and not just from what this talk often says. */
  readonly isListed: boolean;
  /** Words of the language, as examples of its spelling. */
  readonly everyday: readonly string[];
}

const commonStems: ReadonlySet<string> = new Set(commonWords.map(stem));

const isNumber = (word: string): boolean => /^\d+$/u.test(word);

/** The classes of English, from lists. */
export const englishClasses: WordClasses = {
  isFunction: (word) => functionWords.has(word),
  isCommon: (word) => functionWords.has(word) || isNumber(word) || commonStems.has(stem(word)),
  areCapitalsNames: true,
  isListed: true,
  everyday: commonWords,
};

/** A word with at least this share of all words, and not longer than the limit, is a function word. */
const functionShare = 0.0005;
const fewestTimesFunction = 3;
const longestFunction = 8;

/** A word with at least this share of all words is an everyday word. */
const commonShare = 0.0001;
const fewestTimesCommon = 2;

/**
 * The classes of a transcript's words. In English they come from lists. In any other language they depend on how often
 * a word is said: a name that the recogniser does not know is written in many ways, each of them seldom. The shares
 * were chosen with one German lecture.
 */
export function classesOf(
  run: Pick<WordRun, 'language' | 'count' | 'vocabulary' | 'occurrences'>,
): WordClasses {
  return run.language === 'en'
    ? englishClasses
    : classesByUse(run.language, run.count, run.vocabulary, (id) => run.occurrences[id]!.length);
}

/** @param timesOf how often the word with a vocabulary index is said, among `count` words */
function classesByUse(
  language: string,
  count: number,
  vocabulary: readonly string[],
  timesOf: (id: number) => number,
): WordClasses {
  const functionTimes = Math.max(fewestTimesFunction, functionShare * count);
  const commonTimes = Math.max(fewestTimesCommon, commonShare * count);
  const functions = new Set<string>();
  const commons = new Set<string>();
  vocabulary.forEach((word, id) => {
    const times = timesOf(id);
    if (times >= functionTimes && word.length <= longestFunction) functions.add(word);
    if (times >= commonTimes) commons.add(word);
  });
  return {
    isFunction: (word) => functions.has(word),
    isCommon: (word) => commons.has(word) || functions.has(word) || isNumber(word),
    areCapitalsNames: language !== 'de',
    isListed: false,
    everyday: [],
  };
}

/** What is known about the words of a library's talks. */
export interface LibraryTongue {
  /** BCP 47 subtag of the language of most talks; '' if no language has enough. */
  readonly language: string;
  readonly classes: WordClasses;
}

/** This many words of a talk are enough to tell its language. */
const wordsThatTell = 500;

/**
 * The classes of the words of many talks in several languages. A word has a class if it has it in English, or in the
 * talks that are not English.
 */
export function tongueOf({ vocabulary, stream, talkAt }: LibraryWords): LibraryTongue {
  const isFunction = Uint8Array.from(vocabulary, (word) => (functionWords.has(word) ? 1 : 0));
  const times = new Int32Array(vocabulary.length);
  let count = 0;
  const talksIn = new Map<string, number>();
  for (let talk = 0; talk + 1 < talkAt.length; talk += 1) {
    const words = stream.subarray(talkAt[talk]!, talkAt[talk + 1]! - 1);
    let functions = 0;
    for (const id of words) functions += isFunction[id]!;
    const isEnglish = isEnglishShare(functions, words.length);
    const sample = words.subarray(0, isEnglish ? 0 : wordsThatTell);
    const spoken = isEnglish
      ? 'en'
      : languageOf(
          Array.from(sample, (id) => ({ text: vocabulary[id]! })),
          '',
        );
    talksIn.set(spoken, (talksIn.get(spoken) ?? 0) + 1);
    if (isEnglish) continue;
    for (const id of words) times[id]! += 1;
    count += words.length;
  }
  const language = [...talksIn].find(([, talks]) => talks * 2 > talkAt.length - 1)?.[0] ?? '';
  if (count === 0) return { language, classes: englishClasses };
  const others = classesByUse('', count, vocabulary, (id) => times[id]!);
  const classes: WordClasses = {
    ...englishClasses,
    isFunction: (word) => englishClasses.isFunction(word) || others.isFunction(word),
    isCommon: (word) => englishClasses.isCommon(word) || others.isCommon(word),
  };
  return { language, classes };
}

const mostMisheard = 6;

/**
 * Whether something is said so often in a talk that it is hardly a misheard name: a name that the recogniser does not
 * know is written in many ways.
 */
export function isOftenSaid(times: number): boolean {
  return times > mostMisheard;
}
