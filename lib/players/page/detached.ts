import { againSuffix, mediumIn } from './ear';

/**
 * Listens to our listeners (“ears”) in the documents of a page. An ear hears the media that the page's script plays.
 */
export interface PlayedMedia {
  /** Asks the ear of a document to report all it knows. Call it again if the ear may have been installed later. */
  greet(page: Document): void;
}

/**
 * Calls back with each medium that a page's script plays, whether or not it is in the document; some are reported more
 * than once. `line` is the event name that our scripts in one page use to communicate. No page may know it.
 */
export function listenToPlayed(
  line: string,
  signal: AbortSignal,
  onPlayed: (medium: HTMLMediaElement) => void,
): PlayedMedia {
  const pages = new WeakSet<Document>();
  const onPassed = (event: Event) => {
    const medium = mediumIn(event);
    if (medium) onPlayed(medium);
  };
  return {
    greet(page) {
      if (!pages.has(page)) {
        pages.add(page);
        page.addEventListener(line, onPassed, { signal });
      }
      page.dispatchEvent(new Event(line + againSuffix));
    },
  };
}
