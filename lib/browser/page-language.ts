import { directionOfLanguage } from './direction';
import { browserText, loadWords } from './text';

/**
 * Sets the language and the writing direction of a page of ours. Resolves when there are texts to write in the page.
 */
export async function setPageLanguage(): Promise<void> {
  await loadWords();
  const root = document.documentElement;
  // The language of the catalogue, not the browser's: a browser in Hebrew, which we do not offer, shows English texts.
  root.lang = browserText('catalogueLanguage');
  root.dir = directionOfLanguage(root.lang);
}
