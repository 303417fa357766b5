import { againSuffix, mediumIn } from './ear';

/** Listens to the ears that stand in a page's documents. */
export interface PlayedMedia {
  /** Has the ear of a document tell all it knows; call again when it may have come later. */
  greet(page: Document): void;
}

/**
 * Calls back with each medium that a page's script plays, in the document or not; with some of them more than once.
 * `line` is the name by which our scripts in one page speak with each other: no page may know it.
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
