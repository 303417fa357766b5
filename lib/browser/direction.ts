/** Scripts of living languages that are written from right to left, as ISO 15924 names them. */
const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

export type Direction = 'ltr' | 'rtl';

/** The direction in which a language is usually written. Firefox does not tell it by itself. `tag` is a BCP 47 tag. */
export function directionOfLanguage(tag: string): Direction {
  return rightToLeftScripts.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}
