import { createAlternatives } from './alternatives';
import { findGlued } from './glued';
import { type Found, findPhrase } from './phrase';
import type { WordRun } from './word-run';

/** Longer passages are pasted, not typed. */
const longestPhrase = 12;

/** A run prepared for searches that forgive slips, inflection and a word off or put in; build once a talk. */
export interface SimilarIndex {
  /** Places with what they cost, exact ones (cost 0) among them; they may overlap. `words` as `queryWords` gives. */
  find(words: readonly string[], isOpen: boolean): Found[];
}

/** Prepares `run` for forgiving searches. */
export function createSimilarIndex(run: WordRun): SimilarIndex {
  const alternatives = createAlternatives(run.vocabulary, run.ids);
  const startsByLetter = new Map<string, readonly number[]>();
  const startsWith = (letter: string): readonly number[] => {
    const known = startsByLetter.get(letter);
    if (known) return known;
    const starts = run.vocabulary
      .flatMap((word, id) => (word[0] === letter ? [...run.places[id]!] : []))
      .sort((a, b) => a - b);
    startsByLetter.set(letter, starts);
    return starts;
  };
  return {
    find(words, isOpen) {
      if (words.length === 0 || words.length > longestPhrase) return [];
      const found = findPhrase(run, words, alternatives(words, isOpen));
      const lacksOne = words.some((word) => !run.ids.has(word));
      return lacksOne ? [...found, ...findGlued(run, words, startsWith)] : found;
    },
  };
}
