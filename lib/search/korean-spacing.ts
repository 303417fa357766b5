import type { Found } from './phrase';
import type { WordRun } from './word-run';

const fewestSyllables = 3;
const pattern = new RegExp(`^\\p{sc=Hangul}{${fewestSyllables},}$`, 'u');

/** The same as for a word with a particle. */
const cost = 0.5;

/**
 * Places where the syllables of a Korean query are divided into words differently and followed by a particle: "인공 지능"
 * in "인공지능이란", "인공지능" in "인공 지능을". The space between the parts of a compound is optional.
 */
export function findSpacedOtherwise(run: WordRun, words: readonly string[]): Found[] {
  const needle = words.join('');
  if (!pattern.test(needle)) return [];
  const found: Found[] = [];
  for (let at = run.glued.indexOf(needle); at >= 0; at = run.glued.indexOf(needle, at + 1)) {
    const first = run.wordAt[at]!;
    const end = at + needle.length;
    const last = run.wordAt[end - 1]!;
    const isWhole = run.gluedAt[last + 1] === end;
    if (run.gluedAt[first] === at && !isWhole && last - first + 1 !== words.length)
      found.push({ first, last, cost });
  }
  return found;
}
