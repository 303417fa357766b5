import type { Candidate, TermKind } from './candidate';

const mostTerms = 18;
const slices = 24;
const mostSlices = 8;
const sliceWeight = 0.35;
const kindWeights: Readonly<Record<TermKind, number>> = {
  sequence: 2,
  'common-sequence': 1.4,
  uncommon: 1,
  common: 0.35,
};

const leastTimes = 3;
const leastTimesCommon = 6;
/**
 * If this share of a pair is in one sequence of three, the pair is dropped. A sequence of three is dropped if it is
 * less of a pair than this.
 */
const pairInTriple = 0.6;
const tripleOfPair = 0.35;
/**
 * A word is listed beside its sequence if it is said this often, and in this share of its uses, without the sequence.
 */
const leastAlone = 4;
const leastShareAlone = 0.4;

/** The 18 terms that best show what a talk of `words` words is about, the best first. Works in steps. */
export function* keyTerms(
  candidates: readonly Candidate[],
  words: number,
): Generator<void, readonly Candidate[], void> {
  const often = candidates.filter(
    ({ kind, places }) => places.length >= (kind === 'common' ? leastTimesCommon : leastTimes),
  );
  yield;
  const apart = withoutCovered(often);
  yield;
  const kept = joinSplit(apart);
  yield;
  return kept
    .map((candidate) => ({ candidate, score: scoreOf(candidate, words) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostTerms)
    .map(({ candidate }) => candidate);
}

function scoreOf({ kind, places }: Candidate, words: number): number {
  const spread = new Set(places.map((place) => Math.floor((place * slices) / Math.max(1, words)))).size;
  return Math.sqrt(places.length) * kindWeights[kind] * Math.min(spread, mostSlices) ** sliceWeight;
}

function withoutCovered(candidates: readonly Candidate[]): Candidate[] {
  const byStems = new Map(candidates.map((candidate) => [candidate.stems.join(' '), candidate]));
  const gone = new Set<Candidate>();
  for (const triple of candidates) {
    if (triple.stems.length < 3) continue;
    const pairs = [triple.stems.slice(0, 2), triple.stems.slice(1)]
      .map((stems) => byStems.get(stems.join(' ')))
      .filter((pair) => pair !== undefined);
    if (pairs.some((pair) => triple.places.length < tripleOfPair * pair.places.length)) gone.add(triple);
    else {
      for (const pair of pairs) if (triple.places.length >= pairInTriple * pair.places.length) gone.add(pair);
    }
  }
  const inSequences = new Map<string, Set<number>>();
  for (const { stems, places } of candidates.filter((candidate) => !gone.has(candidate))) {
    if (stems.length < 2) continue;
    for (const [offset, stem] of stems.entries()) {
      const covered = inSequences.get(stem) ?? new Set<number>();
      for (const place of places) covered.add(place + offset);
      inSequences.set(stem, covered);
    }
  }
  return candidates.filter((candidate) => {
    if (gone.has(candidate)) return false;
    const covered = inSequences.get(candidate.stems[0]!);
    if (candidate.stems.length > 1 || !covered) return true;
    const alone = candidate.places.filter((place) => !covered.has(place)).length;
    return alone >= leastAlone && alone >= leastShareAlone * candidate.places.length;
  });
}

/** "Meta flow" and "metaflow" are one term. */
function joinSplit(candidates: readonly Candidate[]): Candidate[] {
  const whole = new Map(
    candidates.filter(({ stems }) => stems.length === 1).map((candidate) => [candidate.stems[0]!, candidate]),
  );
  const joined = new Map<Candidate, Candidate>();
  const gone = new Set<Candidate>();
  for (const pair of candidates) {
    const word = pair.stems.length === 2 ? whole.get(pair.stems.join('')) : undefined;
    if (!word) continue;
    const before = joined.get(word) ?? word;
    joined.set(word, { ...before, places: [...before.places, ...pair.places].sort((a, b) => a - b) });
    gone.add(pair);
  }
  return candidates
    .filter((candidate) => !gone.has(candidate))
    .map((candidate) => joined.get(candidate) ?? candidate);
}
