import type { FrameBox } from '../messages/panel-port';
import { fullscreenHost } from '../players/page/fullscreen';
import { createPatience, type Rest, sayResting, watchBox, watchStand } from './displacement';
import { isExtensionThere } from './extension-there';
import { moveInto } from './move-into';

/** Styles of an element by which what is fixed in it moves with it, and what they are where they do not. */
const holdingStyles = [
  ['transform', 'none'],
  ['translate', 'none'],
  ['scale', 'none'],
  ['rotate', 'none'],
  ['perspective', 'none'],
  ['filter', 'none'],
  ['contain', 'none'],
] as const;

/**
 * The body, unless it has no box, or its styles would move a fixed element away from its place in the window. Null for
 * a page without any element, as one that is written anew is for a moment.
 */
function bodyOrRoot(): Element | null {
  const { body, documentElement } = document;
  if (!body || body.getClientRects().length === 0) return documentElement;
  const style = getComputedStyle(body);
  return holdingStyles.every(([name, none]) => style[name] === none) ? body : documentElement;
}

/** Keeps the element over the page, also over what fills the screen, until the signal aborts. */
export function keepOverPage(element: HTMLElement, signal: AbortSignal): Rest {
  const patience = createPatience();
  let isResting = false;
  const stand = watchStand(element, signal, () => {
    if (isResting || !stand.isDisplaced() || !isExtensionThere() || !document.documentElement) return;
    if (patience.hasRoom()) place();
    else {
      isResting = true;
      sayResting();
    }
  });
  const place = () => {
    if (isResting) return;
    const parent = fullscreenHost() ?? bodyOrRoot();
    if (!parent) return;
    if (element.parentNode !== parent) moveInto(parent, element, null);
    stand.hasBeenPut();
  };
  element.dataset.dock = 'over';
  document.addEventListener('fullscreenchange', place, { signal });
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

/** Puts an element that floats where the panel wants it. No sheet of the page can say otherwise; see `frame.css`. */
export function putAt(element: HTMLElement, { left, top, width, height }: FrameBox): void {
  for (const [name, lengthPx] of Object.entries({ left, top, width, height })) {
    setLength(element, `--${name}`, `${lengthPx}px`);
  }
}

/** Sets a length that the element's own sheet reads, against any sheet of the page; '' removes it. */
export function setLength({ style }: HTMLElement, name: `--${string}`, length: string): void {
  style.setProperty(name, length, 'important');
}
