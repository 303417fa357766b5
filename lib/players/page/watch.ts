import { listenToPlayed } from './detached';
import { foreignPlayerFrames, hasPlayerSize } from './frames';
import { findMediaRoots, type MediaRoot } from './roots';

/** The page is searched at the earliest this long after a change. */
const leastRestMs = 800;

/**
 * After a search, the page is left alone for this many times the duration of the search. So large and restless pages
 * are not slowed down.
 */
const restPerLook = 500;

/** After these have loaded, there may be shadow roots and documents that no observer has reported. */
const loaders: ReadonlySet<string> = new Set(['iframe', 'frame', 'script']);

/**
 * Calls back as soon as there is any player on the page, possibly before this function returns. Continues until the
 * signal aborts, so the callback should abort it. Players are: media elements in the document, in open shadow roots and
 * in frames of the page's own origin; frames of other sites that are players; and media that the page's script plays
 * without attaching them, if the hook is installed in the page. The page is only searched after changes, loads and
 * clicks. For `line`, see `listenToPlayed`.
 */
export function watchForPlayer(signal: AbortSignal, line: string, onFound: () => void): void {
  const watched = new WeakSet<MediaRoot>();
  let restMs = leastRestMs;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lookSoon = () => {
    timer ??= setTimeout(look, restMs);
  };
  const ears = listenToPlayed(line, signal, onFound);
  // A frame may be created first, and shown when its player is needed.
  const sizes = new ResizeObserver((entries) => {
    if (!signal.aborted && entries.some(({ target }) => hasPlayerSize(target))) onFound();
  });
  const changes = new MutationObserver(() => {
    // One change is enough until the next search.
    changes.disconnect();
    lookSoon();
  });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    sizes.disconnect();
    changes.disconnect();
  });

  const onLoad = ({ target }: Event) => {
    if (loaders.has((target as Element).localName)) lookSoon();
  };
  const watch = (root: MediaRoot) => {
    changes.observe(root, { subtree: true, childList: true });
    if (watched.has(root)) return;
    watched.add(root);
    root.addEventListener('load', onLoad, { capture: true, signal });
    // The browser's own play button is in a shadow root that was attached to an existing element.
    root.addEventListener('click', lookSoon, { capture: true, signal });
    if (root.nodeType === Node.DOCUMENT_NODE) ears.greet(root as Document);
  };
  const look = () => {
    timer = undefined;
    const beginMs = performance.now();
    for (const root of findMediaRoots(document, false)) {
      if (root.querySelector('audio, video')) {
        onFound();
        return;
      }
      watch(root);
      // The ear may have answered.
      if (signal.aborted) return;
      for (const frame of foreignPlayerFrames(root)) sizes.observe(frame);
    }
    restMs = Math.max(leastRestMs, (performance.now() - beginMs) * restPerLook);
  };
  look();
}
