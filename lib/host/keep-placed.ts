import { findMountPlace, floatingPlace, type MountPlace, watchLayout } from '../players/youtube/page';
import { isExtensionThere } from './extension-there';
import { moveInto, type PanelFrame } from './frame';

/** How long a page may take to build the place that its layout should have, before the panel floats. */
const patienceMs = 2500;

/** A page that keeps throwing the panel out of a place gets its way after so many times: the panel floats. */
const mostReturns = 20;

/**
 * Keeps the panel's element where the page's layout has room for it. Tells the panel where that is, and which place
 * the page should have had and has not: on each connection, and when it changes.
 */
export function keepPlaced({ element, send, whenConnected }: PanelFrame, signal: AbortSignal): void {
  let deadline: number | null = null;
  let returns = 0;
  let frame = 0;
  let placed: MountPlace | null = null;

  const tell = () => {
    if (!placed) return;
    const { dock, failed: missing } = placed;
    send({ type: 'placed', dock, missing, path: location.pathname });
  };

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
    if (element.parentNode !== found.parent) {
      // The page has thrown it out.
      if (!element.isConnected) returns += 1;
      if (returns > 2 * mostReturns) return;
      moveInto(found.parent, element, firstIn(found));
      observeAgain();
    }
    const hasChanged = found.dock !== placed?.dock || found.failed !== placed.failed;
    placed = found;
    if (hasChanged) tell();
  };
  const schedule = () => {
    if (frame === 0 && !signal.aborted) frame = requestAnimationFrame(place);
  };
  const observeAgain = watchLayout(element, signal, schedule);
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
  whenConnected(tell);
  // The panel loads while the page is still building the place for it.
  const found = findMountPlace();
  if (found.failed) document.documentElement.append(element);
  else moveInto(found.parent, element, firstIn(found));
  schedule();
}

/** What the panel stands before: in the page's flow it comes first. */
const firstIn = ({ dock, parent }: MountPlace): Node | null =>
  dock === 'floating' ? null : parent.firstChild;
