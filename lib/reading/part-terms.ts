import { borderOf } from '../transcript/border';
import type { Candidate, TermKind } from './candidate';

/** Words of a talk, as a range of indices; `end` is excluded. */
export interface IndexRange {
  readonly first: number;
  readonly end: number;
}

const termsPerPart = 4;
const firstWordsCount = 60;
/** How many candidates are processed before other work may run. */
const candidatesPerStep = 500;
const leastTimes = 2;
const leastTimesCommon = 3;
/** A sequence replaces its word if it makes up this share of the word's uses. */
const replacingShare = 0.45;
const kindWeights: Readonly<Record<TermKind, number>> = {
  sequence: 1.7,
  'common-sequence': 1.25,
  uncommon: 1.15,
  common: 0.7,
};

interface InPart {
  readonly candidate: Candidate;
  readonly times: number;
  readonly score: number;
}

/**
 * The index of the last part that begins at a word or before it; else the first. A binary search, because there may be
 * thousands.
 */
function partAt(parts: readonly IndexRange[], word: number): number {
  return Math.max(0, borderOf(parts, ({ first }) => first <= word) - 1);
}

/**
 * For each part, up to four terms that name it, the best first: terms that are said in it more than elsewhere. Works in
 * steps.
 */
export function* termsOfParts(
  candidates: readonly Candidate[],
  parts: readonly IndexRange[],
  words: number,
): Generator<void, string[][], void> {
  if (parts.length === 0) return [];
  const found: InPart[][] = parts.map(() => []);
  for (const [tried, candidate] of candidates.entries()) {
    if (tried % candidatesPerStep === candidatesPerStep - 1) yield;
    const { places, kind, stems } = candidate;
    const least = kind === 'common' ? leastTimesCommon : leastTimes;
    let next = 0;
    while (next < places.length) {
      const index = partAt(parts, places[next]!);
      const { first, end } = parts[index]!;
      const from = next;
      next += 1;
      while (next < places.length && places[next]! < end) next += 1;
      const times = next - from;
      if (times < (stems.length > 1 ? leastTimes : least)) continue;
      const opening = places.slice(from, next).filter((place) => place < first + firstWordsCount).length;
      const rate = (times / (end - first)) * (words / places.length);
      const score = (times + opening / 2) * Math.log(1 + rate) * kindWeights[kind];
      found[index]!.push({ candidate, times, score });
    }
  }
  const terms: string[][] = [];
  for (const inPart of found) {
    terms.push(chooseTerms(inPart));
    yield;
  }
  return terms;
}

function chooseTerms(found: readonly InPart[]): string[] {
  const replaced = new Set<string>();
  const timesOf = new Map(
    found.flatMap(({ candidate, times }) =>
      candidate.stems.length === 1 ? [[candidate.stems[0]!, times] as const] : [],
    ),
  );
  for (const { candidate, times } of found) {
    if (candidate.stems.length === 1) continue;
    for (const stem of candidate.stems)
      if (times >= replacingShare * (timesOf.get(stem) ?? Number.POSITIVE_INFINITY)) replaced.add(stem);
  }
  const taken = new Set<string>();
  const terms: string[] = [];
  for (const { candidate } of found.toSorted((a, b) => b.score - a.score)) {
    const { stems } = candidate;
    if (stems.some((stem) => taken.has(stem)) || (stems.length === 1 && replaced.has(stems[0]!))) continue;
    terms.push(candidate.text);
    for (const stem of stems) if (stem !== 'of') taken.add(stem);
    if (terms.length === termsPerPart) break;
  }
  return terms;
}
