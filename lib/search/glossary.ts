import { queryWords } from './normalise';

/** A pair that the listener has taught: the recogniser writes `heard` where `said` was spoken. */
export interface GlossaryEntry {
  readonly heard: string;
  readonly said: string;
}

/**
 * What transcripts have instead of a query, by the glossary: the words of each `heard` whose `said` is the query,
 * whatever its spelling (`DevRel`, `dev rel`).
 */
export function heardFor(words: readonly string[], glossary: readonly GlossaryEntry[]): string[][] {
  const said = words.join('');
  if (said === '') return [];
  return glossary
    .filter((entry) => queryWords(entry.said).join('') === said)
    .map((entry) => queryWords(entry.heard))
    .filter((heard) => heard.length > 0);
}
