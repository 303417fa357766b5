import type { Cue } from '../transcript/cue';
import { finish, readWords } from './word-run';

/**
 * The words of many talks, one talk after the other, as plain data that can be stored. Entry 0 of `vocabulary` is not
 * a word but a mark that ends each talk, so that no phrase runs from one talk into the next.
 */
export interface LibraryWords {
  /** Sorted by code units, so that words with the same beginning are neighbours. */
  readonly vocabulary: readonly string[];
  /** Vocabulary indexes. */
  readonly stream: Int32Array;
  /** By talk: where it begins in `stream`. One entry more than there are talks: the last is the length. */
  readonly talkAt: Int32Array;
}

/** Collects the words of talks, which are given as their cues; takes one talk at a time. */
export function collectLibraryWords(talks: Iterable<readonly Cue[]>): LibraryWords {
  const order = new Map<string, number>([['', 0]]);
  const talkAt = [0];
  let stream = new Int32Array(1 << 16);
  let length = 0;
  const put = (word: string) => {
    let id = order.get(word);
    if (id === undefined) {
      id = order.size;
      order.set(word, id);
    }
    if (length === stream.length) {
      const longer = new Int32Array(length * 2);
      longer.set(stream);
      stream = longer;
    }
    stream[length] = id;
    length += 1;
  };
  for (const cues of talks) {
    for (const { text } of finish(readWords(cues))) put(text);
    put('');
    talkAt.push(length);
  }
  const words = [...order.keys()];
  const vocabulary = [...words].sort((a, b) => (a < b ? -1 : 1));
  const sortedIds = new Map(vocabulary.map((word, id) => [word, id]));
  const newIds = Int32Array.from(words, (word) => sortedIds.get(word)!);
  return {
    vocabulary,
    stream: stream.slice(0, length).map((id) => newIds[id]!),
    talkAt: Int32Array.from(talkAt),
  };
}
