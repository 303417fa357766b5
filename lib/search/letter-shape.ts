/**
 * Returns a function that tells whether a word is spelled like the words in `words`: every `length` letters in a row
 * (its beginning and end count as letters) occur in one of them. Typing slips usually contain sequences that no word
 * has ("otpions"); names usually do not ("prefect"). The idea is from the letter statistics of Morris and Cherry's TYPO
 * (1975).
 */
export function createShapeSense(words: readonly string[], length: number): (word: string) => boolean {
  const rows = letterCodes ** length;
  const known = new Uint8Array(rows);
  /** Marks the letter sequences of a word, or checks that all are marked. */
  function walk(word: string, isMarking: boolean): boolean {
    let row = border;
    for (let at = 0; at <= word.length; at += 1) {
      const letter = at === word.length ? border : word.charCodeAt(at) - letterBeforeA;
      row = (row * letterCodes + (letter >= 0 && letter < otherLetter ? letter : otherLetter)) % rows;
      if (at + 2 < length && at < word.length) continue;
      if (isMarking) known[row] = 1;
      else if (known[row] === 0) return false;
    }
    return true;
  }
  for (const word of words) walk(word, true);
  return (word) => walk(word, false);
}

/** One code for the border of a word, one for each of a to z, one for all other letters. */
const letterCodes = 28;
const border = 0;
const otherLetter = 27;
const letterBeforeA = 96;
