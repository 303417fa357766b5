/** A consonant is doubled after one vowel ("planned"), not after two ("cookking" is a slip). */
const doubled = /(?<=(?:^|[^aeio])[aeiouy])([bdgklmnprtz])\1$/u;

function withoutEnding(word: string): string {
  // Most words have another ending, and there are thousands to check.
  if (!'sdg'.includes(word.at(-1)!)) return word;
  if (word.length >= 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  if (/[^siu]s$/u.test(word)) return word.slice(0, -1);
  const ending = /(?:ing|ed)$/u.exec(word);
  if (!ending) return word;
  const rest = word.slice(0, ending.index);
  return rest.length >= 3 && /[aeiouy]/u.test(rest) ? rest.replace(doubled, '$1') : word;
}

/**
 * The common part of `model`, `models`, `modelled` and `modeling`, for comparing only. Removes English inflections:
 * plural, third person, past, -ing; not derivations, since "trainer" is not "train". A word of less than four letters
 * is its own stem.
 */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const rest = withoutEnding(word);
  // "Agreed" has lost one e with its ending already.
  const mayLoseE = rest.length >= 4 && rest.endsWith('e') && !word.endsWith('ed');
  return mayLoseE ? rest.slice(0, -1) : rest;
}
