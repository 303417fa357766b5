const beyondAscii = /[^\0-\x7f]/u;

/**
 * A text in lower case and without accents, to compare titles and words however they are typed. All marks are removed,
 * in every script, so different words may become equal: й becomes и, and vowel signs of Hindi are lost. The search of a
 * talk keeps such marks; see `foldWord` in `lib/search`.
 */
export function bareText(text: string): string {
  if (!beyondAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i');
}

/** The letters and digits of a word, as in `bareText`: punctuation does not make equal words differ. */
export const bareWord = (word: string): string => bareText(word).replace(/[^\p{L}\p{N}]/gu, '');
