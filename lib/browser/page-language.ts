import { directionOfLanguage } from './direction';
import { browserText } from './text';

/** Tells the browser in which language a page of ours is written, and turns the page into its direction. */
export function setPageLanguage(): void {
  const root = document.documentElement;
  // The language of the words, not the browser's: one in Hebrew, which we do not speak, shows English ones.
  root.lang = browserText('catalogueLanguage');
  root.dir = directionOfLanguage(root.lang);
}
