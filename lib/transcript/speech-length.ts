import { unspacedSigns } from './script';
import { spokenText } from './words';

/**
 * How many words a sign of a script that writes no spaces is worth, so that 2.5 words take a second: Chinese has about
 * 5 syllables a second, Japanese 7.5 morae (Pellegrino and others, "A cross-language perspective on speech information
 * rate", 2011); a Thai word has about four letters.
 */
const signs: readonly (readonly [script: RegExp, words: number])[] = [
  [/[\p{sc=Han}\p{sc=Yi}]/gu, 1 / 2],
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 1 / 3],
  [new RegExp(String.raw`(?=\p{L})${unspacedSigns}`, 'gu'), 1 / 4],
];

/** How long it takes to say a text, as a number of English words; sounds such as `[Music]` are not said. */
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
    // What is left between signs is mostly their punctuation.
    if (rest === speech || /[\p{L}\p{N}]/u.test(part)) words += 1;
  }
  return words;
}
