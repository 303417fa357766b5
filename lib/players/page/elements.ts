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
  /** Walks the page at once, and thoroughly: an element is known to be somewhere. */
  lookAgain(): void;
}

function findElements(roots: readonly MediaRoot[]): ReadonlySet<HTMLMediaElement> {
  return new Set(roots.flatMap((root) => [...root.querySelectorAll<HTMLMediaElement>('audio, video')]));
}

/** Adds new elements to the known ones, and removes those that are gone. Whether any has come or gone. */
function update(known: Set<HTMLMediaElement>, found: ReadonlySet<HTMLMediaElement>): boolean {
  let hasChanged = false;
  for (const element of known) {
    const isGone = !found.has(element) && !element.isConnected && element.paused;
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
export function watchElements(signal: AbortSignal, onChange: () => void): PageElements {
  const started = new WeakMap<HTMLMediaElement, number>();
  /** Elements stay known after they have left the document: many pages let such a one play on. */
  const known = new Set<HTMLMediaElement>();
  const watched = new WeakSet<MediaRoot>();
  let roots: MediaRoot[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const onMediaEvent = (event: Event) => {
    const element = event.target as HTMLMediaElement;
    if (event.type === 'play' || event.type === 'playing') {
      if (event.type === 'play' || !started.has(element)) started.set(element, performance.now());
    }
    known.add(element);
    onChange();
  };
  const lookSoon = () => {
    timer ??= setTimeout(() => lookAndTell(), walkRestMs);
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
    return update(known, findElements(roots));
  };
  const lookAndTell = (isThorough = false) => {
    if (look(isThorough)) onChange();
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
    lookAgain: () => lookAndTell(true),
  };
}
