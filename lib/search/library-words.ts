import type { Cue } from '../transcript/cue';
import { finish, type KnownWords, readWords } from './word-run';

/**
 * The words of many talks, one talk after the other. Entry 0 of `vocabulary` is not a word but a mark that ends each
 * talk, so that no phrase runs from one talk into the next.
 */
export interface LibraryWords {
  /** Sorted by code units, so that words with the same beginning are neighbours. */
  readonly vocabulary: readonly string[];
  /** Vocabulary indexes. */
  readonly stream: Int32Array;
  /** By talk: where it begins in `stream`. One entry more than there are talks: the last is the length. */
  readonly talkAt: Int32Array;
}

/**
 * The words of some talks as plain data that can be stored. Words are numbered in the order in which they first occur:
 * a word keeps its number when more talks come, and a part counts on from the parts before it. Number 0 is the mark
 * after each talk.
 */
export interface WordsPart {
  /** Those that no earlier part has, in the order of their numbers. */
  readonly newWords: readonly string[];
  readonly stream: Int32Array;
  /** By talk: where it begins in `stream`. One entry more than there are talks. */
  readonly talkAt: Int32Array;
}

/** Collects the words of talks into one part after the other. */
export interface WordsCollector {
  /** Adds a talk, which is given as its cues, to the part. */
  add(cues: readonly Cue[]): void;
  /** The part with the talks that were added since the last one. */
  take(): WordsPart;
}

/** A library has some ten thousands of ways to write words; texts that are none have ever new ones, which take memory. */
const mostRead = 100_000;

/** @param known the words of all earlier parts, in the order of their numbers */
export function createWordsCollector(known: readonly string[]): WordsCollector {
  const numbers = new Map<string, number>([['', 0]]);
  for (const word of known) numbers.set(word, numbers.size);
  let newWords: string[] = [];
  let stream: number[] = [];
  let talkAt = [0];
  const read: KnownWords = new Map();
  const put = (word: string) => {
    let number = numbers.get(word);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(word, number);
      newWords.push(word);
    }
    stream.push(number);
  };
  return {
    add(cues) {
      for (const { text } of finish(readWords(cues, '', read)).words) put(text);
      if (read.size > mostRead) read.clear();
      put('');
      talkAt.push(stream.length);
    },
    take() {
      const part = { newWords, stream: Int32Array.from(stream), talkAt: Int32Array.from(talkAt) };
      newWords = [];
      stream = [];
      talkAt = [0];
      return part;
    },
  };
}

/** All parts as one, in their order. Some milliseconds for a million words. */
export function joinWordsParts(parts: readonly WordsPart[]): LibraryWords {
  const words = ['', ...parts.flatMap(({ newWords }) => newWords)];
  const vocabulary = [...words].sort((a, b) => (a < b ? -1 : 1));
  const sortedIds = new Map(vocabulary.map((word, id) => [word, id]));
  const newIds = Int32Array.from(words, (word) => sortedIds.get(word)!);
  const stream = new Int32Array(parts.reduce((sum, part) => sum + part.stream.length, 0));
  const talkAt = [0];
  let at = 0;
  for (const part of parts) {
    for (const end of part.talkAt.subarray(1)) talkAt.push(at + end);
    for (let word = 0; word < part.stream.length; word += 1) stream[at + word] = newIds[part.stream[word]!]!;
    at += part.stream.length;
  }
  return { vocabulary, stream, talkAt: Int32Array.from(talkAt) };
}

/** Two parts, of which the second counts on from the first, as one. */
export function appendPart(first: WordsPart, second: WordsPart): WordsPart {
  const stream = new Int32Array(first.stream.length + second.stream.length);
  stream.set(first.stream);
  stream.set(second.stream, first.stream.length);
  const ends = second.talkAt.subarray(1).map((end) => first.stream.length + end);
  return {
    newWords: [...first.newWords, ...second.newWords],
    stream,
    talkAt: Int32Array.from([...first.talkAt, ...ends]),
  };
}

/** A part without the talks at these indexes; the numbers of the words stay. */
export function withoutTalks(part: WordsPart, gone: ReadonlySet<number>): WordsPart {
  const talkAt = [0];
  const kept: Int32Array[] = [];
  for (let talk = 0; talk < part.talkAt.length - 1; talk += 1) {
    if (gone.has(talk)) continue;
    const words = part.stream.subarray(part.talkAt[talk], part.talkAt[talk + 1]);
    kept.push(words);
    talkAt.push(talkAt.at(-1)! + words.length);
  }
  const stream = new Int32Array(talkAt.at(-1)!);
  kept.forEach((words, index) => {
    stream.set(words, talkAt[index]);
  });
  return { newWords: part.newWords, stream, talkAt: Int32Array.from(talkAt) };
}

/** The words of talks, which are given as their cues; takes one talk at a time. */
export function collectLibraryWords(talks: Iterable<readonly Cue[]>): LibraryWords {
  const parts: WordsPart[] = [];
  const collector = createWordsCollector([]);
  for (const cues of talks) {
    collector.add(cues);
    parts.push(collector.take());
  }
  return joinWordsParts(parts);
}

/** By vocabulary index: its positions in `stream`, ascending. All are views of one array. */
export function occurrencesIn(stream: Int32Array, words: number): Int32Array[] {
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
