import { browser } from 'wxt/browser';

/** The BCP 47 tag of the language that a text is written in, as the browser guesses it; '' where it is not sure. */
export async function languageOfText(text: string): Promise<string> {
  const guess = await browser.i18n.detectLanguage(text).catch(() => null);
  return (guess?.isReliable && guess.languages[0]?.language) || '';
}
