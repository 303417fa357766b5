/** A consonant is doubled after one vowel ("planned"), not after two ("cookking" is a slip). */
const doubled = /(?<=(?:^|[^aeio])[aeiouy])([bdgklmnprtz])\1$/u;

function withoutEnding(word: string): string {
  // Most words end otherwise, and there are thousands to ask.
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
 * The part that `model`, `models`, `modelled` and `modeling` share. Only English inflection: plural, third
 * person, past, -ing; not derivation, since "trainer" is not "train". Not a word to show. Words of less than
 * four letters are their own stem.
 */
export function stem(word: string): string {
  if (word.length < 4) return word;
  const rest = withoutEnding(word);
  // "Agreed" has lost its e already.
  const mayLoseE = rest.length >= 4 && rest.endsWith('e') && !word.endsWith('ed');
  return mayLoseE ? rest.slice(0, -1) : rest;
}
