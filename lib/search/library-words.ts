import type { Cue } from '../transcript/cue';
import { finish, placeWords } from './word-run';

/**
 * The words of many talks, one talk after the other, as plain data that can be stored. Entry 0 of `vocabulary` is
 * no word: it stands after each talk, so that no phrase runs from one into the next.
 */
export interface LibraryWords {
  /** Sorted by code units; the words of a beginning are neighbours. */
  readonly vocabulary: readonly string[];
  /** Vocabulary indexes. */
  readonly stream: Int32Array;
  /** By talk: where it begins in `stream`; one entry more than talks, the last being the length. */
  readonly talkAt: Int32Array;
}

/** Reads the words of talks, given as their cues; asks for one talk at a time. */
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
    for (const { text } of finish(placeWords(cues))) put(text);
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
