/**
 * A text whose mean log-probability is below this makes little sense. Measured as means of three or more pieces:
 * English has -0.05 to -0.40 (the lowest is a synthetic voice); German, French, Spanish, Italian and Dutch have -0.57
 * to -1.08.
 */
const doubtfulBelow = -0.5;
/**
 * The sureness of a text that only repeats itself. The model writes such a text if it understands nothing, and gives it
 * a high probability.
 */
const surenessOfLoop = -1;
/** A text is a loop if it has at least this many words and at most this share of them are different. */
const leastWords = 12;
const mostDifferent = 0.5;
/** The number of pieces that are recognised before a warning is given. */
const leastPieces = 3;

/**
 * Whether the recognised text is probably nonsense because another language is spoken. The model then writes fluent
 * English, but is unsure of it.
 *
 * @param surenesses the sureness of each piece since the beginning; null for pieces without words
 */
export function isNonsense(surenesses: readonly (number | null)[]): boolean {
  const known = surenesses.filter((one) => one !== null);
  if (known.length < leastPieces) return false;
  return known.reduce((sum, one) => sum + one, 0) / known.length < doubtfulBelow;
}

/** How sure the recogniser is of a text, as a mean log-probability. `mean`: that of its tokens. */
export function surenessOf(text: string, mean: number): number {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  const isLoop = words.length >= leastWords && new Set(words).size <= words.length * mostDifferent;
  return isLoop ? surenessOfLoop : mean;
}
