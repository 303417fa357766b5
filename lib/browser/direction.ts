/** ISO 15924 codes of the scripts of living languages that are written from right to left. */
const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

export type Direction = 'ltr' | 'rtl';

/** The direction in which a language is usually written. Firefox does not provide it. `tag` is a BCP 47 tag. */
export function directionOfLanguage(tag: string): Direction {
  return rightToLeftScripts.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}
