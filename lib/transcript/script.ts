/** Scripts without spaces between words. Tibetan is not among them, because it marks the ends of syllables. */
const unspacedScripts = String.raw`\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Bopomofo}\p{sc=Yi}\p{sc=Javanese}\p{sc=Balinese}\p{sc=Tai_Le}\p{sc=New_Tai_Lue}\p{sc=Tai_Tham}`;

/** A character class for patterns with the flag `u`: letters that are compared one by one. */
export const unspacedLetters = String.raw`[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}${unspacedScripts}]`;

/** A character class of all scripts without spaces between words. Shared punctuation and marks are not in it. */
export const unspacedSigns = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Tibetan}${unspacedScripts}]`;

const unspaced = new RegExp(`${unspacedLetters}|\\p{sc=Tibetan}`, 'u');

/** Whether a text has letters of a script without spaces between words. */
export function hasUnspacedWords(text: string): boolean {
  return unspaced.test(text);
}

/** The characters that can end a sentence without a space after them. */
export const sentenceStops = '。｡！？؟۔។៕။།༎।॥።';

/** Chinese and Japanese characters and punctuation. Between two of them a line can end without a space. */
const joining =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Yi}ー、。，！？：；％「」『』（）【】《》〈〉〔〕〖〗〝〟…〜～・｡｢｣､]/u;

/** Punctuation that Chinese and Japanese share with other scripts. */
const shared = /^[“”‘’—·]/u;

/** The last character: one or two UTF-16 code units. */
export function lastCharacter(text: string): string {
  return text.slice(/[\udc00-\udfff]/.test(text.slice(-1)) ? -2 : -1);
}

/** What joins two texts: nothing between Chinese or Japanese characters, otherwise a space. */
export function jointOf(before: string, after: string): '' | ' ' {
  if (before.charCodeAt(before.length - 1) < 0x80 && after.charCodeAt(0) < 0x80) return ' ';
  const last = lastCharacter(before);
  const ends = joining.test(last);
  const begins = joining.test(after);
  const isJoined = (ends && (begins || shared.test(after))) || (begins && shared.test(last));
  return isJoined || (last === syllableMark && tibetan.test(after)) ? '' : ' ';
}

/** Ends each syllable in Tibetan, also within a word. */
const syllableMark = '་';
const tibetan = /^\p{sc=Tibetan}/u;

/** Joins texts into one. Empty ones are left out. */
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
