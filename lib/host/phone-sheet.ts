import type { SheetSize } from '../panel/sheet';
import { playerBox, tabsOfPhone } from '../players/youtube/phone-page';
import { setLength, setLook } from './looks';
import { measureAround } from './measure-around';

/** The height that the sheet needs in any case, in CSS pixels. A tall player has to share the space. */
const leastRoomPx = 240;

/** An open keyboard takes more than this of the window, in CSS pixels. Toolbars that come and go take less. */
const leastKeyboardPx = 100;

/**
 * The bottom edge of the visible area, above a keyboard and scroll bars. It cannot be determined while the page is
 * zoomed in.
 */
function lowerEdge(): number {
  const seen = window.visualViewport;
  return !seen || seen.scale > 1 ? innerHeight : seen.offsetTop + seen.height;
}

/** The sheet below the player of a phone's page. */
export interface PhoneSheet {
  /** Sets the size that the listener wants. `dragPx` is how far the sheet has been dragged down from there. */
  setSize(size: SheetSize, dragPx: number): void;
}

/**
 * Keeps the panel's element, while it is a sheet, between the player and the bottom edge of the visible area. Measures
 * what is around it whenever that may have changed, until the signal aborts. `youtube-places.css` does the rest.
 */
export function keepSheet(element: HTMLElement, signal: AbortSignal): PhoneSheet {
  const measure = (watch: (part: Element) => void) => {
    if (element.dataset.dock !== 'sheet') return;
    const [player, tabs] = [playerBox(), tabsOfPhone()];
    for (const part of [player, tabs]) if (part) watch(part);
    const edge = lowerEdge();
    const covered = innerHeight - edge;
    const below = edge - Math.max(0, player?.getBoundingClientRect().bottom ?? 0);
    setLength(element, '--room', `${Math.min(Math.max(below, leastRoomPx), edge)}px`);
    setLength(element, '--keyboard', `${covered > leastKeyboardPx ? covered : 0}px`);
    const tabsTop = tabs?.getBoundingClientRect().top ?? edge;
    setLength(element, '--tabs', `${Math.max(0, edge - tabsTop)}px`);
    // In full screen only the picture is wanted.
    setLook(element, 'data-full', document.fullscreenElement ? '' : null);
  };
  const measureSoon = measureAround(element, measure, signal);
  for (const name of ['scroll', 'resize'])
    window.visualViewport?.addEventListener(name, measureSoon, { signal });
  return {
    setSize(size, dragPx) {
      setLook(element, 'data-size', size);
      setLength(element, '--drag', `${dragPx}px`);
    },
  };
}
