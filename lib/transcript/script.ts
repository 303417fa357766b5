/** A class of characters, for patterns with the flag u: scripts that write no spaces between words. */
export const unspacedLetters = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;

/** The same without the punctuation and marks that these scripts share with others. */
export const unspacedSigns = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`;

const unspaced = new RegExp(unspacedLetters, 'u');

/** Whether a text has letters of a script that writes no spaces between words. */
export function hasUnspacedWords(text: string): boolean {
  return unspaced.test(text);
}

/** Signs of Chinese and Japanese, with their punctuation, between which a line may end without a space. */
const joining = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー、。，！？：；「」『』（）【】…〜]/u;

/** The last character, whole where it takes two UTF-16 code units. */
export function lastCharacter(text: string): string {
  return text.slice(/[\udc00-\udfff]/.test(text.slice(-1)) ? -2 : -1);
}

/** What stands between two texts that follow each other: nothing between Chinese and Japanese signs, else a space. */
export function jointOf(before: string, after: string): '' | ' ' {
  return joining.test(lastCharacter(before)) && joining.test(after) ? '' : ' ';
}

/** Texts one after the other, as one. Empty ones do not count. */
export function joinTexts(texts: readonly string[]): string {
  const parts: string[] = [];
  let last = '';
  for (const text of texts) {
    if (text === '') continue;
    if (last !== '') parts.push(jointOf(last, text));
    parts.push(text);
    last = text;
  }
  return parts.join('');
}
