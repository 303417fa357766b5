import type { FrameBox } from '../messages/panel-port';
import { fullscreenHost } from '../players/page/fullscreen';
import { isExtensionThere } from './extension-there';
import { moveInto } from './frame';

/** A page that keeps throwing the frame out gets its way after so many times. */
const mostReturns = 20;

/** Keeps the element over the page, also over what fills the screen, until the signal aborts. */
export function keepOverPage(element: HTMLElement, signal: AbortSignal): void {
  let returns = 0;
  const observer = new MutationObserver(() => {
    if (element.isConnected || returns >= mostReturns || !isExtensionThere()) return;
    returns += 1;
    place();
  });
  const place = () => {
    const parent = fullscreenHost() ?? document.body ?? document.documentElement;
    if (element.parentNode !== parent) moveInto(parent, element, null);
    observer.disconnect();
    observer.observe(parent, { childList: true });
    // The body itself may be replaced.
    observer.observe(document.documentElement, { childList: true });
  };
  element.dataset.dock = 'over';
  document.addEventListener('fullscreenchange', place, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  place();
}

/** Puts the element where the panel wants it. */
export function putAt({ style }: HTMLElement, { left, top, width, height }: FrameBox): void {
  Object.assign(style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
}
