import type { SheetSize } from '../messages/panel-port';
import { playerBox, tabsOfPhone } from '../players/youtube/phone-page';
import { setLength, setLook } from './looks';
import { measureAround } from './measure-around';

/** What the sheet needs in any case to be of use, in CSS pixels: a tall player has to share. */
const leastRoomPx = 240;

/** A keyboard that is open takes more than this of the window, in CSS pixels; bars that come and go take less. */
const leastKeyboardPx = 100;

/** The lower edge of what can be seen: without a keyboard or scroll bars. Nothing tells while the page is enlarged. */
function lowerEdge(): number {
  const seen = window.visualViewport;
  return !seen || seen.scale > 1 ? innerHeight : seen.offsetTop + seen.height;
}

/** The sheet below the player of a phone's page. */
export interface PhoneSheet {
  /** Makes it as large as the listener wants; `dragPx`: how far it has been dragged down from there. */
  setSize(size: SheetSize, dragPx: number): void;
}

/**
 * Keeps the panel's element, while it is a sheet, between the player and the lower edge of what can be seen: measures
 * what lies around it whenever that may have changed, until the signal aborts. `frame.css` does the rest.
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
    // The picture alone is wanted there.
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
