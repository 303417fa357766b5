import { addTo } from '../transcript/add-to';
import type { Habits } from './habits';
import { queryWords } from './normalise';

/** A pair that the listener has taught: the recogniser writes `heard` where somebody says `said`. */
export interface GlossaryEntry {
  readonly heard: string;
  readonly said: string;
}

/**
 * Returns a function that gives what transcripts contain instead of a query's words, by the glossary: the words of each
 * `heard` whose `said` is the query, however it is spelled (`DevRel`, `dev rel`). The glossary is read at the first
 * query and cached, because it may have thousands of entries.
 */
export function createTeaching(
  glossary: readonly GlossaryEntry[],
  habits: Habits,
): (words: readonly string[]) => readonly (readonly string[])[] {
  let bySaid: Map<string, string[][]> | undefined;
  const read = () => {
    const known = new Map<string, string[][]>();
    for (const entry of glossary) {
      const heard = queryWords(entry.heard, habits);
      if (heard.length === 0) continue;
      const said = queryWords(entry.said, habits).join('');
      addTo(known, said, heard);
    }
    return known;
  };
  return (words) => {
    const said = words.join('');
    if (said === '' || glossary.length === 0) return [];
    bySaid ??= read();
    return bySaid.get(said) ?? [];
  };
}
