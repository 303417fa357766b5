import { browser } from 'wxt/browser';

/** Combined scripts, and scripts with another name in Unicode, by ISO 15924 code. */
const letterClasses: Readonly<Record<string, string>> = {
  Jpan: String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]`,
  Kore: String.raw`[\p{sc=Hangul}\p{sc=Han}]`,
  Hans: String.raw`\p{sc=Han}`,
  Hant: String.raw`\p{sc=Han}`,
};

/** Whether at least half of a text's letters are in the script in which a language is usually written. */
function isInScriptOf(language: string, text: string): boolean {
  try {
    const script = new Intl.Locale(new Intl.Locale(language).language).maximize().script ?? '';
    const own = new RegExp(letterClasses[script] ?? `\\p{sc=${script}}`, 'gu');
    return 2 * (text.match(own)?.length ?? 0) >= (text.match(/\p{L}/gu)?.length ?? 0);
  } catch {
    // The browser's answer is not a valid tag, or its script is unknown in patterns.
    return false;
  }
}

/**
 * The BCP 47 tag of the language of a text, as the browser detects it. '' if the browser is not sure, or cannot be
 * right: Chromium is sure that “so do we go to no one”, repeated, is Japanese in Latin letters.
 */
export async function languageOfText(text: string): Promise<string> {
  const guess = await browser.i18n.detectLanguage(text).catch(() => null);
  const language = (guess?.isReliable && guess.languages[0]?.language) || '';
  return isInScriptOf(language, text) ? language : '';
}

/** How much text is enough to recognise its language, in UTF-16 code units. */
const sampleLength = 4000;

/** The same for lines, by the first of them. */
export function languageOfLines(lines: Iterable<{ readonly text: string }>): Promise<string> {
  let sample = '';
  for (const { text } of lines) {
    if (sample.length >= sampleLength) break;
    sample += `${text}\n`;
  }
  return languageOfText(sample);
}
