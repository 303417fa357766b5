import { isCutOff, zoomOf } from '../players/can-be-seen';
import { floatingPlace, type MountPlace, watchLayout } from '../players/youtube/page';
import { findPlace } from '../players/youtube/phone-page';
import {
  createPatience,
  endOwnFullScreen,
  type Rest,
  sayRefused,
  watchBox,
  watchStand,
} from './displacement';
import { isExtensionThere } from './extension-there';
import type { PanelFrame } from './frame';
import { setLength, setLook } from './looks';
import { moveInto } from './move-into';

/** How long a page may take to build the place that its layout should have. After that the panel floats. */
const patienceMs = 2500;

/** How often a panel that floats because its place is missing checks whether the page has built it. */
const lookAgainMs = 1000;

/**
 * Keeps the panel's element where the page's layout has room for it. On each connection and on each change, it tells
 * the panel where that is and which place is missing in the page. If the page keeps displacing the element, it floats.
 * If the page displaces it there too, it rests, and `onRest` is called.
 */
// long: one state machine, whose few functions share all of its state
export function keepPlaced(
  { element, send, whenConnected }: Pick<PanelFrame, 'element' | 'send' | 'whenConnected'>,
  signal: AbortSignal,
  onRest: () => void = () => sayRefused('moved'),
): Rest {
  const [inLayout, overPage] = [createPatience(), createPatience()];
  let deadline: number | null = null;
  let isRefused = false;
  let isResting = false;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let placed: MountPlace | null = null;

  const tell = () => {
    if (!placed) return;
    const { dock, failed: missing } = placed;
    send({ type: 'placed', dock, missing, path: location.pathname });
  };
  const rest = () => {
    isResting = true;
    onRest();
  };

  const place = () => {
    frame = 0;
    // A newer copy of the extension has its own element.
    if (!isExtensionThere()) return;
    // While a page is being rewritten, it has no body for a moment.
    if (!document.body || endOwnFullScreen(element)) return;
    // Counted from the first animation frame: a page in a background tab has none, and builds nothing.
    deadline ??= performance.now() + patienceMs;
    const isDisplaced = stand.isDisplaced();
    if (isDisplaced) {
      if (isRefused || (placed && !isInFlow(placed))) {
        if (!overPage.hasRoom()) return rest();
      } else if (!inLayout.hasRoom()) isRefused = true;
    }
    const wanted = findPlace();
    const found = isRefused && isInFlow(wanted) ? floatingPlace(wanted.name) : wanted;
    // If the page has refused the panel in its place, there is no reason to wait for that place.
    if (found.failed && !isRefused && performance.now() < deadline) {
      timer = setTimeout(schedule, 100);
      return;
    }
    setLook(element, 'data-dock', found.dock);
    const isElsewhere = element.parentNode !== found.parent;
    if (isElsewhere || (isDisplaced && isInFlow(found) && element.previousSibling)) {
      moveInto(found.parent, element, firstIn(found));
      observeAgain();
    }
    setLength(element, '--unzoom', String(1 / zoomOf(found.parent)));
    stand.hasBeenPut();
    const hasChanged = found.dock !== placed?.dock || found.failed !== placed.failed;
    placed = found;
    if (hasChanged) tell();
    if (isInFlow(found) && element.dataset.shown === 'true' && isCutOff(element)) {
      // The place exists, but its content is not visible.
      isRefused = true;
      schedule();
    } else if (found.failed && !isRefused) timer = setTimeout(schedule, lookAgainMs);
  };
  const schedule = () => {
    clearTimeout(timer);
    if (frame === 0 && !isResting && !signal.aborted) frame = requestAnimationFrame(place);
  };
  const observeAgain = watchLayout(element, signal, schedule);
  const stand = watchStand(element, signal, schedule, schedule);
  watchBox(element, signal, schedule);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  });
  whenConnected(tell);
  // The panel loads while the page is still building its place.
  const found = findPlace();
  if (found.failed) document.documentElement.append(element);
  else moveInto(found.parent, element, firstIn(found));
  stand.hasBeenPut();
  schedule();
  return {
    isResting: () => isResting,
    end() {
      if (!isResting) return false;
      isResting = false;
      overPage.forget();
      schedule();
      return true;
    },
  };
}

const isInFlow = ({ dock }: Pick<MountPlace, 'dock'>): boolean => dock === 'column' || dock === 'below';

/** The node before which the panel is inserted; null to append it. In the flow of the page, the panel comes first. */
const firstIn = ({ dock, parent }: MountPlace): Node | null =>
  isInFlow({ dock }) ? parent.firstChild : null;
