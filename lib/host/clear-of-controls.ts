import { playerControls } from '../players/youtube/page';
import { measureAround } from './measure-around';
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
  const place = (watch: (part: Element) => void) => {
    const controls = element.dataset.dock === 'floating' ? playerControls() : null;
    // Its size changes with the player's, its place with the page's scrolling.
    if (controls) watch(controls);
    const box = controls?.getBoundingClientRect();
    const isInWindow = box && box.bottom > marginPx && box.top < innerHeight - marginPx;
    const isAbove = isInWindow && box.top > innerHeight - box.bottom;
    setLength(element, '--floor', isAbove ? `${innerHeight - box.top + gapPx}px` : '');
    setLength(element, '--ceiling', isInWindow && !isAbove ? `${box.bottom + gapPx}px` : '');
  };
  measureAround(element, place, signal);
}
