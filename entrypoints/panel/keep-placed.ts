import { findMountPlace, floatingPlace, watchLayout } from '../../lib/players/youtube/page';

/** How long a page may take to build the place that its layout should have, before the panel floats. */
const patienceMs = 2500;

/** A page that keeps throwing the panel out of a place gets its way after so many times: the panel floats. */
const mostReturns = 20;

/**
 * Keeps the element where the page's layout has room for it. `onPlaced` is told, whenever it changes, which
 * place the page should have had and has not; null when all is well.
 */
export function keepPlaced(
  element: HTMLElement,
  signal: AbortSignal,
  onPlaced: (missing: string | null) => void,
): void {
  const restore = rememberState(element);
  let deadline: number | null = null;
  let returns = 0;
  let frame = 0;

  const place = () => {
    frame = 0;
    // Counted from the first frame: a page in a background tab draws none and builds nothing.
    deadline ??= performance.now() + patienceMs;
    const wanted = findMountPlace();
    const isRefused = returns > mostReturns && wanted.dock !== 'floating';
    const found = isRefused ? floatingPlace(wanted.name) : wanted;
    if (found.failed && performance.now() < deadline) {
      setTimeout(schedule, 100);
      return;
    }
    element.dataset.dock = found.dock;
    const before = found.dock === 'floating' ? null : found.parent.firstChild;
    if (element.parentNode !== found.parent) {
      if (!element.isConnected) returns += 1;
      if (returns > 2 * mostReturns) return;
      putBefore(element, found.parent, before);
      restore();
      observeAgain();
    }
    onPlaced(found.failed);
  };
  const schedule = () => {
    if (frame === 0 && !signal.aborted) frame = requestAnimationFrame(place);
  };
  const observeAgain = watchLayout(element, signal, schedule);
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  schedule();
}

/** A move within the document disturbs nothing inside the element, where the browser can do that. */
function putBefore(element: HTMLElement, parent: Element, before: Node | null): void {
  if (element.isConnected && 'moveBefore' in parent) parent.moveBefore(element, before);
  else parent.insertBefore(element, before);
}

/**
 * Notes what an element with a shadow root loses when it leaves its place: how far its parts are scrolled, and
 * the focus of somebody typing. Returns what gives it back once the element is in the document again.
 */
function rememberState(element: HTMLElement): () => void {
  const shadow = element.shadowRoot!;
  const scrolled = new Map<Element, number>();
  let typing: HTMLElement | null = null;
  shadow.addEventListener(
    'scroll',
    ({ target }) => {
      if (target instanceof Element) scrolled.set(target, target.scrollTop);
    },
    { capture: true, passive: true },
  );
  shadow.addEventListener('focusin', ({ target }) => {
    typing = target instanceof HTMLElement && target.matches('input') ? target : null;
  });
  shadow.addEventListener('focusout', () => {
    // Fired in the midst of a removal, too: whether it is one is known a moment later.
    queueMicrotask(() => {
      if (element.isConnected && !shadow.activeElement) typing = null;
    });
  });
  return () => {
    for (const [part, top] of scrolled) part.scrollTop = top;
    typing?.focus({ preventScroll: true });
  };
}
