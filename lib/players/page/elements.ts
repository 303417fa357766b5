import { clockEvents } from '../media-element';
import { findMediaRoots, type MediaRoot } from './roots';

/** `loadstart`: another medium is being loaded, and its address is already set. */
const watchedEvents = [...clockEvents, 'loadstart', 'volumechange'];

/** After changes in the page, its trees are searched again at the earliest once this time has passed. */
const walkRestMs = 800;

/** After a search, the page is left alone for this many times the duration of the search. */
const restPerWalk = 50;

/**
 * At most this many elements are known. If there are more, those are forgotten first that have not been started. A page
 * with a podcast has fewer; games play thousands of sounds.
 */
const mostElements = 200;

/** Shadow roots can be attached without any change that an observer sees, so the trees are also searched this often. */
const walkAgainMs = 5000;

/** The media elements of a page. */
export interface PageElements {
  all(): readonly HTMLMediaElement[];
  /**
   * When the element last started playing, by `performance.now()`; -Infinity if it has not started since we began to
   * watch.
   */
  startedMs(element: HTMLMediaElement): number;
  roots(): readonly MediaRoot[];
  /** Adds an element that the page's script has played, wherever it is. Does nothing if it is known. */
  add(element: HTMLMediaElement): void;
  /** Whether the element has never been seen in the page's trees, so that only the page's script has it. */
  isDetached(element: HTMLMediaElement): boolean;
}

/** The first elements in the trees. */
function findElements(roots: readonly MediaRoot[]): ReadonlySet<HTMLMediaElement> {
  const found = new Set<HTMLMediaElement>();
  for (const root of roots) {
    for (const element of root.querySelectorAll<HTMLMediaElement>('audio, video')) {
      if (found.size === mostElements) return found;
      found.add(element);
    }
  }
  return found;
}

/**
 * Removes the known elements that are gone, except elements that are `kept`, and adds new ones while there is room.
 * Returns whether any was added or removed.
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
    if (known.has(element) || known.size >= mostElements) continue;
    known.add(element);
    hasChanged = true;
  }
  return hasChanged;
}

/**
 * Finds the page's media elements, also in shadow roots and in frames of its own origin, and keeps looking as the page
 * changes. Calls back on events of any of them, and when one is added or removed, but never before this function has
 * returned.
 */
// long: the search, the listeners and the added elements share their lists
export function watchElements(signal: AbortSignal, onChange: () => void): PageElements {
  const started = new WeakMap<HTMLMediaElement, number>();
  /** Elements stay known after they have left the document: many pages let such an element play on. */
  const known = new Set<HTMLMediaElement>();
  /** The first element of each tree that is listened to: `document.open()` replaces it, and removes all listeners. */
  const watched = new WeakMap<MediaRoot, Element | null>();
  /** Played by the page's script. Nothing signals when the script drops one. */
  const added = new WeakSet<HTMLMediaElement>();
  const seen = new WeakSet<HTMLMediaElement>();
  let roots: MediaRoot[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restMs = walkRestMs;

  /** Adds an element that does something. If there are too many, one is forgotten that has been idle for long. */
  const admit = (element: HTMLMediaElement) => {
    if (known.has(element)) return;
    if (known.size >= mostElements) {
      const all = [...known];
      const idle = all.find((one) => !started.has(one)) ?? all.find(({ paused }) => paused) ?? all[0];
      if (idle) known.delete(idle);
    }
    known.add(element);
  };
  const onMediaEvent = (event: Event) => {
    const element = event.target as HTMLMediaElement;
    if (element.isConnected) seen.add(element);
    if (event.type === 'play' || event.type === 'playing') {
      if (event.type === 'play' || !started.has(element)) started.set(element, performance.now());
    }
    admit(element);
    onChange();
  };
  const observer = new MutationObserver(() => {
    // One change is enough until the next search.
    observer.disconnect();
    timer ??= setTimeout(lookAndTell, restMs);
  });
  const watchRoot = (root: MediaRoot) => {
    observer.observe(root, { subtree: true, childList: true });
    const first = root instanceof Document ? root.documentElement : null;
    if (watched.get(root) === first) return;
    watched.set(root, first);
    for (const name of watchedEvents) root.addEventListener(name, onMediaEvent, { capture: true, signal });
  };
  /** Updates the known elements. Returns whether any was added or removed. */
  const look = (isThorough: boolean): boolean => {
    clearTimeout(timer);
    timer = undefined;
    const beginMs = performance.now();
    roots = findMediaRoots(document, isThorough);
    roots.forEach(watchRoot);
    const found = findElements(roots);
    for (const element of found) seen.add(element);
    restMs = Math.max(walkRestMs, (performance.now() - beginMs) * restPerWalk);
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
      // Its events do not reach any tree that we listen to, unless it is inserted into one.
      for (const name of watchedEvents) element.addEventListener(name, onMediaEvent, { signal });
      if (element.isConnected) seen.add(element);
      if (!element.paused) started.set(element, performance.now());
      admit(element);
      onChange();
    },
    isDetached: (element) => !seen.has(element),
  };
}
