import { playerControls } from '../players/youtube/page';
import { setLength } from './page-place';

/** Between the panel and the player's controls, in CSS pixels. */
const gapPx = 8;

/** What the sheet leaves free above and below a floating panel in any case, in CSS pixels. */
const marginPx = 80;

/**
 * Keeps a panel that floats over the page off the controls of the player, which in theatre mode and full screen lie
 * under the corner where it floats: it stands above them, or below, wherever there is more room.
 */
export function keepClearOfControls(element: HTMLElement, signal: AbortSignal): void {
  let frame = 0;
  const place = () => {
    frame = 0;
    const controls = element.dataset.dock === 'floating' ? playerControls() : null;
    // Its size changes with the player's, its place with the page's scrolling. Nothing happens where it is known.
    if (controls) sizes.observe(controls);
    const box = controls?.getBoundingClientRect();
    const isInWindow = box && box.bottom > marginPx && box.top < innerHeight - marginPx;
    const isAbove = isInWindow && box.top > innerHeight - box.bottom;
    setLength(element, '--floor', isAbove ? `${innerHeight - box.top + gapPx}px` : '');
    setLength(element, '--ceiling', isInWindow && !isAbove ? `${box.bottom + gapPx}px` : '');
  };
  const placeSoon = () => {
    if (frame === 0) frame = requestAnimationFrame(place);
  };
  const options = { capture: true, passive: true, signal };
  for (const name of ['scroll', 'resize', 'fullscreenchange']) {
    window.addEventListener(name, placeSoon, options);
  }
  const docks = new MutationObserver(placeSoon);
  docks.observe(element, { attributeFilter: ['data-dock'] });
  const sizes = new ResizeObserver(placeSoon);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    docks.disconnect();
    sizes.disconnect();
  });
  placeSoon();
}
