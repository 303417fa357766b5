import { loadSpokenLines } from '../library/find-talk';
import type { Library } from '../library/library';
import { bareText } from '../transcript/bare-text';

/** The texts of talks that the index does not have yet: until it has them, they are searched as they are written. */
export interface RawTexts {
  readonly talkIds: ReadonlySet<string>;
  /** Reads the texts, so that a search need not wait for the disk. */
  read(): Promise<void>;
  /** The ids of the talks that have every word of the query somewhere; null now and then, so that the caller can pause. */
  withWordsOf(query: string): AsyncGenerator<string | null, void, void>;
}

/** So many talks are read at a time: some tens of milliseconds. */
const talksAtOnce = 50;

/** So many letters are kept in memory; the talks after them are read for each search. */
const mostLetters = 50_000_000;

/** The words of a query as they may stand in a bare text. */
const bareWords = (query: string): string[] => bareText(query).match(/[\p{L}\p{N}]+/gu) ?? [];

export function createRawTexts(library: Library, ids: readonly string[]): RawTexts {
  const kept: Promise<readonly string[]>[] = [];
  let letters = 0;

  async function load(from: number): Promise<readonly string[]> {
    const texts: string[] = [];
    for await (const cues of loadSpokenLines(library, ids.slice(from, from + talksAtOnce)))
      texts.push(bareText(cues.map(({ text }) => text).join(' ')));
    for (const { length } of texts) letters += length;
    return texts;
  }

  /** The texts from this talk on, as many as are read at a time. */
  function textsFrom(from: number): Promise<readonly string[]> {
    const known = kept[from / talksAtOnce];
    if (known) return known;
    const loading = load(from);
    if (letters < mostLetters) kept[from / talksAtOnce] = loading;
    return loading;
  }

  return {
    talkIds: new Set(ids),
    async read() {
      for (let from = 0; from < ids.length && letters < mostLetters; from += talksAtOnce)
        await textsFrom(from);
    },
    async *withWordsOf(query) {
      const words = bareWords(query);
      if (words.length === 0) return;
      for (let from = 0; from < ids.length; from += talksAtOnce) {
        for (const [index, text] of (await textsFrom(from)).entries()) {
          const id = ids[from + index];
          if (id !== undefined && words.every((word) => text.includes(word))) yield id;
        }
        yield null;
      }
    },
  };
}
