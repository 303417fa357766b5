import { createAlternatives } from './alternatives';
import { findGlued } from './glued';
import { findJapaneseForms } from './japanese-verbs';
import { findSpacedOtherwise } from './korean-spacing';
import { longestPhrase } from './normalise';
import { type Alternatives, type Found, findPhrase } from './phrase';
import type { WordClasses } from './word-class';
import type { WordRun } from './word-run';

/**
 * A phrase is not compared at each of its places if all its words are said more often than this: it would take too
 * long.
 */
const mostPlaces = 800;

/** A run, prepared for searches that forgive slips, inflections and a wrong or inserted word. */
export interface SimilarIndex {
  /** Places with their costs, including exact ones (cost 0). They may overlap. `words` come from `queryWords`. */
  find(words: readonly string[], isOpen: boolean): Found[];
}

/** Prepares `run` for searches that forgive slips. */
export function createSimilarIndex(run: WordRun, classes: WordClasses): SimilarIndex {
  const alternatives = createAlternatives(run, classes);
  const timesOf = (choice: Alternatives) => {
    let times = 0;
    for (const id of choice.keys()) times += run.occurrences[id]!.length;
    return times;
  };
  const isEverywhere = (choices: readonly Alternatives[]) =>
    choices.length > 1 && choices.every((choice) => timesOf(choice) > mostPlaces);
  const startsByLetter = new Map<string, Int32Array>();
  const startsWith = (letter: string): Int32Array => {
    const known = startsByLetter.get(letter);
    if (known) return known;
    const lists = run.occurrences.filter((_, id) => run.vocabulary[id]![0] === letter);
    const starts = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
    let length = 0;
    for (const list of lists) {
      starts.set(list, length);
      length += list.length;
    }
    starts.sort();
    startsByLetter.set(letter, starts);
    return starts;
  };
  return {
    find(words, isOpen) {
      if (words.length === 0 || words.length > longestPhrase) return [];
      const choices = alternatives(words, isOpen);
      const found = isEverywhere(choices) ? [] : findPhrase(run, classes, words, choices);
      const lacksOne = words.some((word) => !run.ids.has(word));
      found.push(...findSpacedOtherwise(run, words), ...findJapaneseForms(run, words));
      return lacksOne ? [...found, ...findGlued(run, words, startsWith)] : found;
    },
  };
}
