import { browser } from 'wxt/browser';

/** Scripts that are several at once, or that Unicode has under another name, by the codes of ISO 15924. */
const letterClasses: Readonly<Record<string, string>> = {
  Jpan: String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]`,
  Kore: String.raw`[\p{sc=Hangul}\p{sc=Han}]`,
  Hans: String.raw`\p{sc=Han}`,
  Hant: String.raw`\p{sc=Han}`,
};

/** Whether at least half of a text's letters are of the script in which a language is usually written. */
function isInScriptOf(language: string, text: string): boolean {
  try {
    const script = new Intl.Locale(new Intl.Locale(language).language).maximize().script ?? '';
    const own = new RegExp(letterClasses[script] ?? `\\p{sc=${script}}`, 'gu');
    return 2 * (text.match(own)?.length ?? 0) >= (text.match(/\p{L}/gu)?.length ?? 0);
  } catch {
    // What the browser names is no tag, or of a script that patterns do not know.
    return false;
  }
}

/**
 * The BCP 47 tag of the language that a text is written in, as the browser guesses it; '' where it is not sure, or cannot be
 * right: Chromium is sure that “so do we go to no one”, said again and again, is Japanese in Latin letters.
 */
export async function languageOfText(text: string): Promise<string> {
  const guess = await browser.i18n.detectLanguage(text).catch(() => null);
  const language = (guess?.isReliable && guess.languages[0]?.language) || '';
  return isInScriptOf(language, text) ? language : '';
}
