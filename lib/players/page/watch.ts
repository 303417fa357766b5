import { listenToPlayed } from './detached';
import { foreignPlayerFrames, hasPlayerSize } from './frames';
import { findMediaRoots, type MediaRoot } from './roots';

/** How long changes of the page rest at least before it is looked through. */
const leastRestMs = 800;

/** After a look the page is left alone for so many times as long, so that large and restless ones feel nothing. */
const restPerLook = 500;

/** After these have loaded there may be shadow roots and documents that no observer has been told of. */
const loaders: ReadonlySet<string> = new Set(['iframe', 'frame', 'script']);

/**
 * Calls back as soon as there is any player on the page, which may be before it returns; goes on until the signal
 * aborts, which the callback is to see to. Players are: media elements in the document, in open shadow roots and
 * in frames of the page's own origin; frames of other sites that are players; and what the page's script plays
 * out of our sight, where the hook has been put into the page. Only changes of the page, what it loads, and
 * clicks make it look. `line`: see `listenToPlayed`.
 */
export function watchForPlayer(signal: AbortSignal, line: string, onFound: () => void): void {
  const watched = new WeakSet<MediaRoot>();
  let restMs = leastRestMs;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lookSoon = () => {
    timer ??= setTimeout(look, restMs);
  };
  const ears = listenToPlayed(line, signal, onFound);
  // A frame may be made first, and shown when its player is asked for.
  const sizes = new ResizeObserver((entries) => {
    if (!signal.aborted && entries.some(({ target }) => hasPlayerSize(target))) onFound();
  });
  const changes = new MutationObserver(() => {
    // One change is enough until the next look.
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
    // The browser's own play button, in a shadow root that was attached to what was there already.
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
