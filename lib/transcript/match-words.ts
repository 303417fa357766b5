import { borderOf } from './border';

/** The index of a word in one list, and the index of the same word in the other. */
export type WordMatch = readonly [left: number, right: number];

/** A part of both lists. The ends, `leftTo` and `rightTo`, are excluded. */
interface Window {
  readonly left: number;
  readonly leftTo: number;
  readonly right: number;
  readonly rightTo: number;
}

/** The largest window (left words times right words) that is compared cell by cell. */
const mostCells = 60_000;

/** Where each run of `length` words begins. -1 for runs that occur more than once in the window. */
function uniqueRuns(words: readonly string[], from: number, to: number, length: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at + length <= to; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const run = length === 1 ? word : words.slice(at, at + length).join(' ');
    places.set(run, places.has(run) ? -1 : at);
  }
  return places;
}

/** A match at the end of a chain. */
interface Link {
  readonly match: WordMatch;
  readonly before: Link | undefined;
}

/**
 * The longest chain of matches that increases on both sides (patience sorting). `matches` must increase on the left.
 */
function longestRisingChain(matches: readonly WordMatch[]): WordMatch[] {
  const piles: Link[] = [];
  for (const match of matches) {
    const pile = borderOf(piles, (top) => top.match[1] < match[1]);
    piles[pile] = { match, before: pile > 0 ? piles[pile - 1] : undefined };
  }
  const chain: WordMatch[] = [];
  for (let link = piles.at(-1); link; link = link.before) chain.push(link.match);
  return chain.reverse();
}

function anchorsIn(a: readonly string[], b: readonly string[], window: Window, length: number): WordMatch[] {
  const left = uniqueRuns(a, window.left, window.leftTo, length);
  const right = uniqueRuns(b, window.right, window.rightTo, length);
  const shared: WordMatch[] = [];
  for (const [run, at] of left) {
    const other = right.get(run);
    if (at >= 0 && other !== undefined && other >= 0) shared.push([at, other]);
  }
  shared.sort((one, two) => one[0] - two[0]);
  return longestRisingChain(shared);
}

/** The longest common subsequence of a small window, by dynamic programming. */
function matchCells(a: readonly string[], b: readonly string[], window: Window): WordMatch[] {
  const height = window.leftTo - window.left;
  const width = window.rightTo - window.right;
  const row = width + 1;
  const table = new Uint16Array((height + 1) * row);
  /** How many words both sides share from these two on; 0 after the end. */
  const sharedFrom = (i: number, j: number) => table[i * row + j] ?? 0;
  for (let i = height - 1; i >= 0; i -= 1) {
    for (let j = width - 1; j >= 0; j -= 1) {
      table[i * row + j] =
        a[window.left + i] === b[window.right + j]
          ? sharedFrom(i + 1, j + 1) + 1
          : Math.max(sharedFrom(i + 1, j), sharedFrom(i, j + 1));
    }
  }
  const matches: WordMatch[] = [];
  for (let i = 0, j = 0; i < height && j < width; ) {
    if (a[window.left + i] === b[window.right + j]) {
      matches.push([window.left + i, window.right + j]);
      i += 1;
      j += 1;
    } else if (sharedFrom(i + 1, j) >= sharedFrom(i, j + 1)) i += 1;
    else j += 1;
  }
  return matches;
}

/**
 * Finds the words that two lists share in the same order; the indexes increase on both sides. Runs of three words, and
 * then single words, that occur once on each side are taken as anchors (patience diff). Small windows between anchors
 * are compared in full. Large windows without anchors stay unmatched.
 */
export function matchWords(a: readonly string[], b: readonly string[]): WordMatch[] {
  const matches: WordMatch[] = [];
  const visit = (window: Window, length: number): void => {
    const cells = (window.leftTo - window.left) * (window.rightTo - window.right);
    if (cells === 0) return;
    if (cells <= mostCells) {
      for (const match of matchCells(a, b, window)) matches.push(match);
      return;
    }
    const anchors = anchorsIn(a, b, window, length);
    if (anchors.length === 0) {
      if (length > 1) visit(window, 1);
      return;
    }
    let { left, right } = window;
    for (const [leftAt, rightAt] of anchors) {
      visit({ left, leftTo: leftAt, right, rightTo: rightAt }, length);
      matches.push([leftAt, rightAt]);
      left = leftAt + 1;
      right = rightAt + 1;
    }
    visit({ left, leftTo: window.leftTo, right, rightTo: window.rightTo }, length);
  };
  visit({ left: 0, leftTo: a.length, right: 0, rightTo: b.length }, 3);
  return matches;
}
