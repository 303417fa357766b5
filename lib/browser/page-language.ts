import { directionOfLanguage } from './direction';
import { browserText, loadWords } from './text';

/**
 * Tells the browser in which language a page of ours is written, and turns the page into its direction. Resolves when
 * there are words to write in the page.
 */
export async function setPageLanguage(): Promise<void> {
  await loadWords();
  const root = document.documentElement;
  // The language of the words, not the browser's: one in Hebrew, which we do not speak, shows English ones.
  root.lang = browserText('catalogueLanguage');
  root.dir = directionOfLanguage(root.lang);
}
