import type { Typed } from './closest';
import { longestPhrase } from './normalise';
import { slipBetween } from './slips';
import type { WordPlace, WordRun } from './word-run';

const shortest = 4;
const longest = 5;

/** Typing slips come before guesses by sound, unless they are everyday words; others come after most of them. */
const typingScore = 0.85;
const otherScore = 0.75;
const everydayLess = 0.05;

/**
 * Guesses for short words that the talk does not have: words with another letter, preferably a neighbour on the
 * keyboard, or with one more letter in front ("reen"). So many short words are this similar that these are only
 * guesses. Everyday words are guessed only for a query of one lower-case word, with a neighbouring key or a letter in
 * front.
 */
export function guessShortSlips(run: WordRun, { words, isName, classes }: Typed): WordPlace[] {
  if (words.length > longestPhrase) return [];
  const lacking = words.filter(
    (word) => word.length >= shortest && word.length <= longest && !run.ids.has(word) && !/\d/u.test(word),
  );
  const mayBeEveryday = words.length === 1 && !isName;
  return lacking.flatMap((word) =>
    run.vocabulary.flatMap((meant, id) => {
      const slip = slipBetween(word, meant);
      const isTyping = slip === 'key beside' || (slip === 'left out' && meant.endsWith(word));
      if (!isTyping && (slip !== 'another' || isName)) return [];
      const isEveryday = classes.isCommon(meant);
      if (isEveryday && !(isTyping && mayBeEveryday)) return [];
      const score = (isTyping ? typingScore : otherScore) - (isEveryday ? everydayLess : 0);
      return [...run.occurrences[id]!].map((at) => ({ first: at, last: at, score }));
    }),
  );
}
