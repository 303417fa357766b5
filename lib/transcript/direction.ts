const rightToLeft =
  /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}\p{sc=Mandaic}\p{sc=Samaritan}]/gu;

/**
 * The writing direction of a line. A direction mark at its beginning decides; otherwise most of its letters do, because
 * a line of Hebrew may begin with a Latin name. 'auto' for a line without letters.
 */
export function directionOf(text: string): 'rtl' | 'ltr' | 'auto' {
  if (text.startsWith('\u200f')) return 'rtl';
  if (text.startsWith('\u200e')) return 'ltr';
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'auto';
  const rtl = text.replace(/[^\p{L}]/gu, '').match(rightToLeft)?.length ?? 0;
  return rtl * 2 >= letters ? 'rtl' : 'ltr';
}
