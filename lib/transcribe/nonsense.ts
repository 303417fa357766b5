/**
 * Below this mean log-probability of its words a text makes little sense. Measured as means of three pieces and more:
 * English from -0.05 to -0.40, the most unsure a synthetic voice; German, French, Spanish, Italian and Dutch from -0.57
 * to -1.08.
 */
const doubtfulBelow = -0.5;
/** The sureness of what only repeats itself: the model falls into that where it understands nothing, and feels sure. */
const surenessOfLoop = -1;
/** A loop of so many words and more has at most this share of different ones. */
const leastWords = 12;
const mostDifferent = 0.5;
/** This many pieces are heard before a warning is given. */
const leastPieces = 3;

/**
 * Whether what was recognised is probably nonsense, because another language is spoken: the model writes fluent
 * English then, but is unsure of it. `surenesses`: those of all pieces from the beginning.
 */
export function isNonsense(surenesses: readonly (number | null)[]): boolean {
  const known = surenesses.filter((one) => one !== null);
  if (known.length < leastPieces) return false;
  return known.reduce((sum, one) => sum + one, 0) / known.length < doubtfulBelow;
}

/** How sure the recogniser is of a text. `mean`: the mean log-probability of its tokens. */
export function surenessOf(text: string, mean: number): number {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  const isLoop = words.length >= leastWords && new Set(words).size <= words.length * mostDifferent;
  return isLoop ? surenessOfLoop : mean;
}
