import { clockEvents } from '../media-element';
import { findMediaRoots, type MediaRoot } from './roots';

/** `loadstart`: another medium is being taken, and has its address already. */
const watchedEvents = [...clockEvents, 'loadstart', 'volumechange'];

/** How long changes of the page rest before its trees are walked again. */
const walkRestMs = 800;

/** Shadow roots can be attached without any change that an observer sees. */
const walkAgainMs = 5000;

/** The media elements of a page. */
export interface PageElements {
  all(): readonly HTMLMediaElement[];
  /** When the element last began to play, by `performance.now()`; -Infinity if not since we look. */
  startedMs(element: HTMLMediaElement): number;
  roots(): readonly MediaRoot[];
  /** Takes in an element that the page's script has played, wherever it is; one that is known is left as it is. */
  add(element: HTMLMediaElement): void;
  /** Whether the element has never been seen in the page's trees: only the page's script has it. */
  isDetached(element: HTMLMediaElement): boolean;
}

function findElements(roots: readonly MediaRoot[]): ReadonlySet<HTMLMediaElement> {
  return new Set(roots.flatMap((root) => [...root.querySelectorAll<HTMLMediaElement>('audio, video')]));
}

/**
 * Adds new elements to the known ones, and removes those that are gone, but none that is `kept`. Whether any has
 * come or gone.
 */
function update(
  known: Set<HTMLMediaElement>,
  found: ReadonlySet<HTMLMediaElement>,
  kept: WeakSet<HTMLMediaElement>,
): boolean {
  let hasChanged = false;
  for (const element of known) {
    const isGone = !found.has(element) && !element.isConnected && element.paused && !kept.has(element);
    if (isGone) hasChanged = known.delete(element) || hasChanged;
  }
  for (const element of found) {
    if (known.has(element)) continue;
    known.add(element);
    hasChanged = true;
  }
  return hasChanged;
}

/**
 * Finds the page's media elements, in its shadow roots and frames of its own origin too, and goes on finding
 * them as the page changes. Calls back, never before it has returned, on events of any of them, and when one comes or goes.
 */
// long: what is found, what is heard and what is added share their lists
export function watchElements(signal: AbortSignal, onChange: () => void): PageElements {
  const started = new WeakMap<HTMLMediaElement, number>();
  /** Elements stay known after they have left the document: many pages let such a one play on. */
  const known = new Set<HTMLMediaElement>();
  const watched = new WeakSet<MediaRoot>();
  /** Played by the page's script; nobody tells when it throws one away. */
  const added = new WeakSet<HTMLMediaElement>();
  const seen = new WeakSet<HTMLMediaElement>();
  let roots: MediaRoot[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const onMediaEvent = (event: Event) => {
    const element = event.target as HTMLMediaElement;
    if (element.isConnected) seen.add(element);
    if (event.type === 'play' || event.type === 'playing') {
      if (event.type === 'play' || !started.has(element)) started.set(element, performance.now());
    }
    known.add(element);
    onChange();
  };
  const lookSoon = () => {
    timer ??= setTimeout(lookAndTell, walkRestMs);
  };
  const observer = new MutationObserver(lookSoon);
  const watchRoot = (root: MediaRoot) => {
    if (watched.has(root)) return;
    watched.add(root);
    for (const name of watchedEvents) root.addEventListener(name, onMediaEvent, { capture: true, signal });
    observer.observe(root, { subtree: true, childList: true });
  };
  /** Whether an element has come or gone. */
  const look = (isThorough: boolean): boolean => {
    clearTimeout(timer);
    timer = undefined;
    roots = findMediaRoots(document, isThorough);
    roots.forEach(watchRoot);
    const found = findElements(roots);
    for (const element of found) seen.add(element);
    return update(known, found, added);
  };
  const lookAndTell = () => {
    if (look(false)) onChange();
  };
  const interval = setInterval(() => !document.hidden && lookAndTell(), walkAgainMs);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearInterval(interval);
  });
  look(true);

  return {
    all: () => [...known],
    startedMs: (element) => started.get(element) ?? Number.NEGATIVE_INFINITY,
    roots: () => roots,
    add(element) {
      if (added.has(element)) return;
      added.add(element);
      // Its events come by no tree that is listened to, unless it is put into one.
      for (const name of watchedEvents) element.addEventListener(name, onMediaEvent, { signal });
      if (element.isConnected) seen.add(element);
      if (!element.paused) started.set(element, performance.now());
      known.add(element);
      onChange();
    },
    isDetached: (element) => !seen.has(element),
  };
}
