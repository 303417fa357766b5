import type { Typed } from './closest';
import { slipBetween } from './slips';
import { isCommonWord } from './word-class';
import type { Place, WordRun } from './word-run';

const shortest = 4;
const longest = 5;

/** Beside guesses by sound these come first, but for everyday words; the others come after most. */
const typingScore = 0.85;
const otherScore = 0.75;
const everydayLess = 0.05;

/**
 * Guesses for short words that the talk lacks: words with another letter, first the key beside, or with one more in
 * front ("reen"). So many short words are that near to each other that it is no more than a guess, and everyday
 * words are guessed only for one word alone, typed small, by the key beside or the letter in front.
 */
export function guessShortSlips(run: WordRun, { words, isName }: Typed): Place[] {
  const lacking = words.filter(
    (word) => word.length >= shortest && word.length <= longest && !run.ids.has(word) && !/\d/u.test(word),
  );
  const mayBeEveryday = words.length === 1 && !isName;
  return lacking.flatMap((word) =>
    run.vocabulary.flatMap((meant, id) => {
      const slip = slipBetween(word, meant);
      const isTyping = slip === 'key beside' || (slip === 'left out' && meant.endsWith(word));
      if (!isTyping && (slip !== 'another' || isName)) return [];
      const isEveryday = isCommonWord(meant);
      if (isEveryday && !(isTyping && mayBeEveryday)) return [];
      const score = (isTyping ? typingScore : otherScore) - (isEveryday ? everydayLess : 0);
      return [...run.places[id]!].map((at) => ({ first: at, last: at, score }));
    }),
  );
}
