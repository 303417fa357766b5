import { ask } from '../messages/to-background';
import { canBeSeen } from '../players/can-be-seen';
import { createLater } from '../players/later';
import { ownProperty } from '../players/own-property';
import { isAsSet, setAgain } from './looks';

/** A page that keeps moving or removing an element of ours gets its way after so many times. */
const mostReturns = 5;

/** A page that has left the element alone for this long is forgiven: it may rebuild itself now and then. */
const forgivenMs = 60_000;

/** Counts how often a page displaces an element. `now` is a rising clock in milliseconds. */
export function createPatience(now: () => number = () => performance.now()) {
  let count = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    /** The page has displaced the element once more. Whether to put it back. */
    hasRoom(): boolean {
      if (now() - lastMs >= forgivenMs) count = 0;
      lastMs = now();
      count += 1;
      return count <= mostReturns;
    },
    forget() {
      count = 0;
    },
  };
}

/** An element of ours that a page has displaced too often is left where it is, if anywhere, until it is wanted. */
export interface Rest {
  isResting(): boolean;
  /** The listener wants to see it. Puts it back where it was resting, and says whether it was. */
  end(): boolean;
}

/** Has the toolbar button say that this page will not have the panel: in the page there may be nothing to say it. */
export function sayResting(): void {
  void ask('panel-refused', {});
}

/**
 * Undoes that the page has had an element of ours fill the screen, where nothing else of the page could be seen, nor put
 * elsewhere. Whether it did: the document then tells of another full screen.
 */
export function endOwnFullScreen(element: Element): boolean {
  if (document.fullscreenElement !== element) return false;
  void document.exitFullscreen().catch(() => {});
  return true;
}

/** So long after a sign that the page has changed what is around an element, all such signs are followed together. */
const lookAfterMs = 1000;

/** Attributes that can put out of use, or draw in another way, what stands in an element. */
const attributesAround = ['class', 'style', 'hidden', 'inert', 'aria-hidden'];

/** Watches an element of ours stand where it was put. */
export interface Stand {
  /** To be called whenever it has been put somewhere. Gives it back the looks that the page has changed. */
  hasBeenPut(): void;
  /**
   * Whether the page has moved it since, be it to its own place, which loads its frame anew, changed its looks, or
   * removed it, alone or with anything around it.
   */
  isDisplaced(): boolean;
}

/**
 * Calls back when the element's looks or the children of anything around it change, which may displace it.
 *
 * @param onRestyled called within a second when attributes around it or the page's style sheets have changed. Nothing
 *   tells of what a script does inside a style sheet, so that is found while something plays.
 */
export function watchStand(
  element: HTMLElement,
  signal: AbortSignal,
  onChange: () => void,
  onRestyled: () => void,
): Stand {
  let parent: Node | null = null;
  let isMoved = false;
  const observer = new MutationObserver((records) => {
    // Our own moves are not among them; see `hasBeenPut`.
    isMoved ||= records.some(({ addedNodes }) => [...addedNodes].includes(element));
    // What is around it may itself stand somewhere else now.
    if (element.isConnected) observe();
    onChange();
  });
  const observe = () => {
    observer.disconnect();
    restyled.disconnect();
    if (signal.aborted) return;
    for (const node of nodesAround(element)) {
      observer.observe(node, { childList: true });
      restyled.observe(node, { attributeFilter: attributesAround });
    }
    if (document.head) restyled.observe(document.head, { childList: true });
  };
  const lookLater = createLater(lookAfterMs, signal, onRestyled);
  const restyled = new MutationObserver(lookLater);
  document.addEventListener('timeupdate', lookLater, { capture: true, signal });
  const looks = new MutationObserver(() => isAsSet(element) || onChange());
  looks.observe(element, { attributes: true });
  signal.addEventListener('abort', () => {
    for (const one of [observer, looks, restyled]) one.disconnect();
  });
  return {
    hasBeenPut() {
      parent = element.parentNode;
      isMoved = false;
      setAgain(element);
      observe();
    },
    isDisplaced: () =>
      parent !== null &&
      (isMoved || !element.isConnected || element.parentNode !== parent || !isAsSet(element)),
  };
}

/**
 * Calls back when the element can no longer be seen while it is to be: the page has hidden, squeezed or moved away
 * something around it. Also when it can be seen again.
 */
export function watchBox(element: HTMLElement, signal: AbortSignal, onChange: () => void): void {
  let wasSeen = false;
  const look = () => {
    const isSeen = canBeSeen(element);
    if (isSeen === wasSeen || element.dataset.shown === 'false') return;
    wasSeen = isSeen;
    onChange();
  };
  // The first tells of sizes, the second of what changes no size: transforms, and contents that are not drawn.
  for (const observer of [new ResizeObserver(look), new IntersectionObserver(look)]) {
    observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect());
  }
}

/** All nodes that the element stands in, out of shadow trees too. */
function nodesAround(element: Element): Node[] {
  const nodes: Node[] = [];
  let node: Node | null = element.parentNode;
  while (node) {
    nodes.push(node);
    node = node instanceof ShadowRoot ? node.host : ownProperty(node, 'parentNode');
  }
  return nodes;
}
