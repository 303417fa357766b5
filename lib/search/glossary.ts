import { queryWords } from './normalise';

/** A pair taught by the listener: the recogniser wrote `heard` where `said` was spoken. */
export interface GlossaryEntry {
  readonly heard: string;
  readonly said: string;
}

/**
 * What stands in transcripts for a query, by the glossary: the comparable words of each `heard` whose `said` is the
 * query, however the two are written (`DevRel`, `dev rel`).
 */
export function heardFor(words: readonly string[], glossary: readonly GlossaryEntry[]): string[][] {
  const said = words.join('');
  if (said === '') return [];
  return glossary
    .filter((entry) => queryWords(entry.said).join('') === said)
    .map((entry) => queryWords(entry.heard))
    .filter((heard) => heard.length > 0);
}
