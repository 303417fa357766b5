import type { Box } from '../panel/placement';
import { createCalmly } from '../players/calmly';
import { zoomOf } from '../players/can-be-seen';
import { fullscreenHost } from '../players/fullscreen';
import { bodyOrRoot } from '../players/over-page';
import {
  createPatience,
  endOwnFullScreen,
  type Rest,
  sayRefused,
  watchBox,
  watchStand,
} from './displacement';
import { isExtensionThere } from './extension-there';
import { setLength, setLook } from './looks';
import { moveInto } from './move-into';

/** Keeps the element over the page, also over full-screen content, until the signal aborts. */
export function keepOverPage(element: HTMLElement, signal: AbortSignal): Rest {
  const patience = createPatience();
  let isResting = false;
  const putBack = () => {
    if (isResting || !stand.isDisplaced() || !isExtensionThere() || !document.documentElement) return;
    if (patience.hasRoom()) place();
    else {
      isResting = true;
      sayRefused('moved');
    }
  };
  const stand = watchStand(element, signal, putBack, () => (stand.isDisplaced() ? putBack() : place()));
  const place = () => {
    // A newer copy of the extension has its own element, and the browser no longer tells shadow trees to an older one.
    if (isResting || !isExtensionThere() || endOwnFullScreen(element)) return;
    const parent = fullscreenHost() ?? bodyOrRoot();
    if (!parent) return;
    if (element.parentNode !== parent) moveInto(parent, element, null);
    setLength(element, '--unzoom', String(1 / zoomOf(parent)));
    stand.hasBeenPut();
  };
  setLook(element, 'data-dock', 'over');
  document.addEventListener('fullscreenchange', createCalmly(signal, place), { signal });
  watchBox(element, signal, place);
  place();
  return {
    isResting: () => isResting,
    end() {
      if (!isResting) return false;
      isResting = false;
      patience.forget();
      place();
      return true;
    },
  };
}

/** Puts a floating element where the panel wants it. No sheet of the page can override that; see `frame.css`. */
export function putAt(element: HTMLElement, { left, top, width, height }: Box): void {
  for (const [name, lengthPx] of Object.entries({ left, top, width, height })) {
    setLength(element, `--${name}`, `${lengthPx}px`);
  }
}
