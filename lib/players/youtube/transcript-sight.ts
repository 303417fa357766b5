import { isPanelOpen, panelSelector } from './transcript-rows';

/** Marks panels that the listener had open, while we read. */
const ownMark = 'data-sidecue-open';

const hiddenValue = 'ENGAGEMENT_PANEL_VISIBILITY_HIDDEN';
const shownValue = 'ENGAGEMENT_PANEL_VISIBILITY_EXPANDED';

const closeButton = '#visibility-button button, #visibility-button yt-icon-button';

const openPanels = () => [...document.querySelectorAll(panelSelector)].filter(isPanelOpen);

/** The page as the listener has it, kept so while we work in it. */
export interface Sight {
  /** Whether we have opened this panel. */
  isOurs(panel: Element): boolean;
  /** The panels that are open now. */
  openPanels(): Element[];
  /** Hides a panel that was open, since its list is going to be scrolled. */
  cover(panel: Element): void;
  /** Presses something of the page's, which may want to scroll to what it opens and to focus it. */
  press(element: HTMLElement): void;
  /** Puts scroll position and focus back, unless the listener has moved meanwhile. */
  hold(): void;
  /** Has something done in the end, the last of several first. */
  later(undo: () => void): void;
  /** Closes what we have opened, and shows all else as it was. */
  restore(): void;
}

/** What is in the page of a listener who scrolls, or types. */
const moves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Begins to keep the page as it is. `css` hides panels that are not marked as the listener's. */
export function keepOutOfSight(css: string): Sight {
  const before = openPanels();
  for (const panel of before) panel.setAttribute(ownMark, '');
  const style = document.createElement('style');
  style.textContent = css;
  document.documentElement.append(style);

  const moving = new AbortController();
  let hasMoved = false;
  for (const name of moves) {
    const move = (event: Event) => {
      hasMoved ||= event.isTrusted;
    };
    document.addEventListener(name, move, { capture: true, passive: true, signal: moving.signal });
  }
  const { scrollX, scrollY } = window;
  const focused = document.activeElement;
  const hold = () => {
    if (hasMoved) return;
    if (window.scrollX !== scrollX || window.scrollY !== scrollY) {
      window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    }
    if (document.activeElement !== focused) {
      if (focused instanceof HTMLElement && focused !== document.body) focused.focus({ preventScroll: true });
      else if (document.activeElement?.closest(panelSelector)) (document.activeElement as HTMLElement).blur();
    }
  };
  const undoing: (() => void)[] = [];
  const isOurs = (panel: Element) => !before.includes(panel);

  return {
    isOurs,
    openPanels,
    cover: (panel) => panel.setAttribute(ownMark, 'read'),
    press(element) {
      element.click();
      hold();
    },
    hold,
    later: (undo) => undoing.push(undo),
    restore() {
      for (const undo of undoing.splice(0).reverse()) undo();
      for (const panel of openPanels().filter(isOurs)) {
        panel.querySelector<HTMLElement>(closeButton)?.click();
        if (isPanelOpen(panel)) panel.setAttribute('visibility', hiddenValue);
      }
      for (const panel of before) {
        panel.removeAttribute(ownMark);
        // The page shows one panel at a time.
        if (!isPanelOpen(panel)) panel.setAttribute('visibility', shownValue);
      }
      hold();
      style.remove();
      moving.abort();
    },
  };
}
