import { isWholeMatch } from './exact';
import type { WordPlace, WordRun } from './word-run';

/** A node of a tree of letters. */
interface Node {
  readonly next: Map<string, Node>;
  /** The phrases that end here, by their index. */
  readonly ends: number[];
}

const createNode = (): Node => ({ next: new Map(), ends: [] });

/** Builds a tree of the phrases' letters, without the spaces between their words. */
function treeOf(phrases: readonly (readonly string[])[]): Node {
  const root = createNode();
  phrases.forEach((words, phrase) => {
    let node = root;
    for (const letter of words.join('')) {
      let next = node.next.get(letter);
      if (!next) {
        next = createNode();
        node.next.set(letter, next);
      }
      node = next;
    }
    if (node !== root) node.ends.push(phrase);
  });
  return root;
}

/** Walking from this many words takes about a millisecond. */
const wordsPerSlice = 1000;

/**
 * For each phrase, given as its words (see `queryWords`), the places that `findExact` finds for it if no word is
 * unfinished. A single walk over the run serves all phrases, so thousands of them take a few milliseconds. Yields now
 * and then.
 */
export function* findExactMany(
  run: WordRun,
  phrases: readonly (readonly string[])[],
): Generator<void, WordPlace[][], void> {
  const found: WordPlace[][] = phrases.map(() => []);
  const root = treeOf(phrases);
  for (let first = 0; first < run.count; first += 1) {
    if (first % wordsPerSlice === 0) yield;
    let node: Node | undefined = root;
    for (let at = run.gluedAt[first]!; at < run.glued.length; ) {
      const letter = String.fromCodePoint(run.glued.codePointAt(at)!);
      node = node.next.get(letter);
      if (!node) break;
      at += letter.length;
      for (const phrase of node.ends) {
        const last = run.wordAt[at - 1]!;
        if (!isWholeMatch(run, phrases[phrase]!, first, last, at)) continue;
        const places = found[phrase]!;
        if ((places.at(-1)?.last ?? -1) < first) places.push({ first, last, score: 1 });
      }
    }
  }
  return found;
}
