/**
 * Below this mean log-probability of its words a text makes little sense. Measured by pieces: English from -0.05 to
 * -0.32, German, French and Spanish from -0.46 to -1.58 with means of about -1.
 */
const doubtfulBelow = -0.65;
/** So many pieces are heard before anything is said. */
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
