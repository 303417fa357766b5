import type { WordClasses } from './word-class';

/**
 * Words in a row. `idOf` maps a word to its vocabulary index, `occurrences` a vocabulary index to its words, ascending.
 */
export interface WordRow {
  readonly count: number;
  readonly idOf: ArrayLike<number>;
  readonly occurrences: readonly Int32Array[];
}

/** The cost of taking a vocabulary word for the query's word, by vocabulary index. */
export type Alternatives = ReadonlyMap<number, number>;

/** Words `first` to `last` of the run (both included), and their distance from the query. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly cost: number;
}

const putInCost = 0.4;
const functionWordOffCost = 0.4;
const wordOffCost = 1;

/**
 * A word may be inserted only in a query with at least this many content words: "generative … AI", but not "of … it".
 */
const contentWordsToPutIn = 2;

/** A content word may be wrong only if at least this many others are right. */
const contentWordsToTrust = 3;

function mayBeOff({ isFunction }: WordClasses, words: readonly string[], index: number): boolean {
  if (words.length < 3) return false;
  const others = words.filter((word, other) => other !== index && !isFunction(word)).length;
  return isFunction(words[index]!) ? others >= 2 : others >= contentWordsToTrust;
}

/** The cost when a word of the query is missing or replaced. */
function offCost(classes: WordClasses, words: readonly string[], index: number): number {
  if (!mayBeOff(classes, words, index)) return Number.POSITIVE_INFINITY;
  return classes.isFunction(words[index]!) ? functionWordOffCost : wordOffCost;
}

/**
 * Places where the query's words follow each other, each as one of its alternatives. One word may be inserted, or one
 * of the query's words missing or replaced, if enough others match. Returns at most one place for each occurrence of
 * the rarest word. Places may overlap.
 */
export function findPhrase(
  run: WordRow,
  classes: WordClasses,
  words: readonly string[],
  choices: readonly Alternatives[],
): Found[] {
  const offCosts = words.map((_, index) => offCost(classes, words, index));
  const contentWords = words.filter((word) => !classes.isFunction(word)).length;
  const mayPutIn = contentWords >= contentWordsToPutIn;
  const missing = choices.filter((choice) => choice.size === 0).length;
  if (missing > 1 || choices.some((choice, index) => choice.size === 0 && offCosts[index] === Infinity))
    return [];
  const anchor = rarest(run, choices);
  if (anchor < 0) return [];

  /** Compares the words from `index` on, in the direction of `step`, with the run from `at` on; null if they differ. */
  function extend(
    index: number,
    at: number,
    step: 1 | -1,
    slack: boolean,
  ): { cost: number; end: number } | null {
    if (index < 0 || index >= words.length) return { cost: 0, end: at - step };
    let best: { cost: number; end: number } | null = null;
    const offer = (cost: number, rest: { cost: number; end: number } | null) => {
      if (rest && (!best || cost + rest.cost < best.cost)) best = { cost: cost + rest.cost, end: rest.end };
    };
    const choice = choices[index]!;
    const here = at >= 0 && at < run.count ? choice.get(run.idOf[at]!) : undefined;
    if (here !== undefined) offer(here, extend(index + step, at + step, step, slack));
    if (!slack) return best;
    const beyond = at + step;
    const after = beyond >= 0 && beyond < run.count ? choice.get(run.idOf[beyond]!) : undefined;
    if (mayPutIn && after !== undefined)
      offer(putInCost + after, extend(index + step, beyond + step, step, false));
    const off = offCosts[index]!;
    if (off !== Number.POSITIVE_INFINITY) {
      offer(off, extend(index + step, at, step, false));
      const isInside = index + step >= 0 && index + step < words.length;
      if (isInside) offer(off, extend(index + step, beyond, step, false));
    }
    return best;
  }

  const found: Found[] = [];
  for (const [id, cost] of choices[anchor]!) {
    for (const at of run.occurrences[id]!) {
      let best: Found | null = null;
      for (const slackRight of [false, true]) {
        const right = extend(anchor + 1, at + 1, 1, slackRight);
        const left = right && extend(anchor - 1, at - 1, -1, !slackRight);
        if (!left || !right) continue;
        const total = cost + left.cost + right.cost;
        if (!best || total < best.cost) best = { first: left.end, last: right.end, cost: total };
      }
      if (best) found.push(best);
    }
  }
  return found;
}

function rarest(run: WordRow, choices: readonly Alternatives[]): number {
  let best = -1;
  let fewest = Number.POSITIVE_INFINITY;
  choices.forEach((choice, index) => {
    if (choice.size === 0) return;
    let count = 0;
    for (const id of choice.keys()) count += run.occurrences[id]!.length;
    if (count < fewest) {
      fewest = count;
      best = index;
    }
  });
  return best;
}
