import { unspacedSigns } from './script';
import { spokenText } from './words';

/**
 * How many English words a character counts as, in scripts without spaces, so that 2.5 words take a second. Chinese has
 * about 5 syllables a second, Japanese 7.5 morae (Pellegrino and others, "A cross-language perspective on speech
 * information rate", 2011). A Thai word has about four letters.
 */
const signs: readonly (readonly [script: RegExp, words: number])[] = [
  [/[\p{sc=Han}\p{sc=Yi}]/gu, 1 / 2],
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 1 / 3],
  [new RegExp(String.raw`(?=\p{L})${unspacedSigns}`, 'gu'), 1 / 4],
];

/** How long it takes to say a text, counted in English words. Sounds such as `[Music]` are not counted. */
export function lengthInWords(text: string): number {
  const speech = spokenText(text);
  let rest = speech;
  let words = 0;
  for (const [script, worth] of signs) {
    const others = rest.replace(script, ' ');
    if (others === rest) continue;
    words += (rest.match(script)?.length ?? 0) * worth;
    rest = others;
  }
  for (const part of rest.match(/\S+/gu) ?? []) {
    // Between the characters that were counted, mostly punctuation is left.
    if (rest === speech || /[\p{L}\p{N}]/u.test(part)) words += 1;
  }
  return words;
}
