/** Scripts that write no spaces between words and, unlike Tibetan, nothing else between syllables. */
const unspacedScripts = String.raw`\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Bopomofo}\p{sc=Yi}\p{sc=Javanese}\p{sc=Balinese}\p{sc=Tai_Le}\p{sc=New_Tai_Lue}\p{sc=Tai_Tham}`;

/** A class of characters, for patterns with the flag u: letters that are compared one by one. */
export const unspacedLetters = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}${unspacedScripts}]`;

/** All scripts without spaces between words, without the punctuation and marks that they share with others. */
export const unspacedSigns = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Tibetan}${unspacedScripts}]`;

const unspaced = new RegExp(`${unspacedLetters}|\\p{sc=Tibetan}`, 'u');

/** Whether a text has letters of a script that writes no spaces between words. */
export function hasUnspacedWords(text: string): boolean {
  return unspaced.test(text);
}

/** The signs that end a sentence, also without a space behind them. */
export const sentenceStops = '。｡！？؟۔។៕။།༎।॥።';

/** Signs of Chinese and Japanese, with their punctuation, between which a line may end without a space. */
const joining =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Yi}ー、。，！？：；％「」『』（）【】《》〈〉〔〕〖〗〝〟…〜～・｡｢｣､]/u;

/** Punctuation that they share with other scripts. */
const shared = /^[“”‘’—·]/u;

/** The last character, whole where it takes two UTF-16 code units. */
export function lastCharacter(text: string): string {
  return text.slice(/[\udc00-\udfff]/.test(text.slice(-1)) ? -2 : -1);
}

/** What stands between two texts that follow each other: nothing between Chinese and Japanese signs, else a space. */
export function jointOf(before: string, after: string): '' | ' ' {
  if (before.charCodeAt(before.length - 1) < 0x80 && after.charCodeAt(0) < 0x80) return ' ';
  const last = lastCharacter(before);
  const ends = joining.test(last);
  const begins = joining.test(after);
  const isJoined = (ends && (begins || shared.test(after))) || (begins && shared.test(last));
  return isJoined || (last === syllableMark && tibetan.test(after)) ? '' : ' ';
}

/** Tibetan ends each syllable with it, also inside a word. */
const syllableMark = '་';
const tibetan = /^\p{sc=Tibetan}/u;

/** Texts one after the other, as one. Empty ones do not count. */
export function joinTexts(texts: readonly string[]): string {
  let joined = '';
  let last = '';
  for (const text of texts) {
    if (text === '') continue;
    joined = last === '' ? text : joined + jointOf(last, text) + text;
    last = text;
  }
  return joined;
}
