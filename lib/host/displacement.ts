import type { PanelRefusal } from '../messages/background-answers';
import { ask } from '../messages/to-background';
import { canBeSeen } from '../players/can-be-seen';
import { createLater } from '../players/later';
import { ownProperty } from '../players/own-property';
import { isAsSet, setAgain } from './looks';

/** If a page displaces an element of ours more often than this, the element is no longer put back. */
const mostReturns = 5;

/** The count starts again after this long without displacement: a page may rebuild itself now and then. */
const forgivenMs = 60_000;

/** Counts how often a page displaces an element. `now` is a monotonic clock in milliseconds. */
export function createPatience(now: () => number = () => performance.now()) {
  let count = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    /** Counts one more displacement. Returns whether to put the element back. */
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

/**
 * If a page has displaced an element of ours too often, it is not put back (it “rests”) until the listener asks for it.
 */
export interface Rest {
  isResting(): boolean;
  /** The listener wants to see the element. Puts it back if it was resting, and returns whether it was. */
  end(): boolean;
}

/**
 * Makes the toolbar button say that this page does not allow the panel. The page may have no place for that message.
 */
export function sayRefused(reason: PanelRefusal): void {
  void ask('panel-refused', { reason });
}

/**
 * Leaves full screen if the page has made an element of ours fill the screen: nothing else of the page would be
 * visible, and the element could not be moved. Returns whether it did; a `fullscreenchange` event follows.
 */
export function endOwnFullScreen(element: Element): boolean {
  if (document.fullscreenElement !== element) return false;
  void document.exitFullscreen().catch(() => {});
  return true;
}

/**
 * Signs that the page has changed something around an element are collected for this long and then handled together.
 */
const lookAfterMs = 1000;

/** Attributes on an outer element that can disable, hide or restyle what is in it. */
const attributesAround = ['class', 'style', 'hidden', 'inert', 'aria-hidden'];

/** Watches whether an element of ours is still where it was put. */
export interface Stand {
  /** Must be called whenever the element has been put somewhere. Restores the looks that the page has changed. */
  hasBeenPut(): void;
  /**
   * Whether the page has since moved the element, changed its looks, or removed it, alone or with something around it.
   * Also true if the page has inserted it again at the same place, which loads its frame again.
   */
  isDisplaced(): boolean;
}

/**
 * Calls back when something may have displaced the element: its looks change, or the children of an element around it.
 *
 * @param onRestyled called within a second after attributes around it or the page's style sheets have changed. Changes
 * that a script makes inside a style sheet cannot be observed; they are found while something plays.
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
    // Our own moves are not among the records: `hasBeenPut` disconnects the observer.
    isMoved ||= records.some(({ addedNodes }) => [...addedNodes].includes(element));
    // The elements around it may have moved too.
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
 * Calls back when the element should be visible but cannot be seen any more, because the page has hidden, squeezed or
 * moved something around it. Also calls back when it can be seen again.
 */
export function watchBox(element: HTMLElement, signal: AbortSignal, onChange: () => void): void {
  let wasSeen = false;
  const look = () => {
    const isSeen = canBeSeen(element);
    if (isSeen === wasSeen || element.dataset.shown === 'false') return;
    wasSeen = isSeen;
    onChange();
  };
  // The first observes sizes. The second observes changes without a change of size: transforms, and content that is not
  // drawn.
  for (const observer of [new ResizeObserver(look), new IntersectionObserver(look)]) {
    observer.observe(element);
    signal.addEventListener('abort', () => observer.disconnect());
  }
}

/** All nodes around the element, also outside of shadow trees. */
function nodesAround(element: Element): Node[] {
  const nodes: Node[] = [];
  let node: Node | null = element.parentNode;
  while (node) {
    nodes.push(node);
    node = node instanceof ShadowRoot ? node.host : ownProperty(node, 'parentNode');
  }
  return nodes;
}
