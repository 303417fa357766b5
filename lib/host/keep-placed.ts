import { findMountPlace, floatingPlace, type MountPlace, watchLayout } from '../players/youtube/page';
import { isExtensionThere, moveInto } from './frame';

/** How long a page may take to build the place that its layout should have, before the panel floats. */
const patienceMs = 2500;

/** A page that keeps throwing the panel out of a place gets its way after so many times: the panel floats. */
const mostReturns = 20;

/**
 * Keeps the element where the page's layout has room for it. `onPlaced` is told, whenever it changes, where that
 * is, and which place the page should have had and has not (`failed`).
 */
export function keepPlaced(
  element: HTMLElement,
  signal: AbortSignal,
  onPlaced: (place: MountPlace) => void,
): void {
  let deadline: number | null = null;
  let returns = 0;
  let frame = 0;
  let told = '';

  const place = () => {
    frame = 0;
    // A newer copy of the extension has its own element.
    if (!isExtensionThere()) return;
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
      moveInto(found.parent, element, before);
      observeAgain();
    }
    const now = `${found.dock} ${found.failed}`;
    if (now !== told) onPlaced(found);
    told = now;
  };
  const schedule = () => {
    if (frame === 0 && !signal.aborted) frame = requestAnimationFrame(place);
  };
  const observeAgain = watchLayout(element, signal, schedule);
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  schedule();
}
