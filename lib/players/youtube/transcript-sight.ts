import { isPanelOpen, panelSelector } from './transcript-rows';

/** Marks the panels that the listener had open, while we read. */
const ownMark = 'data-sidecue-open';

const hiddenValue = 'ENGAGEMENT_PANEL_VISIBILITY_HIDDEN';
const shownValue = 'ENGAGEMENT_PANEL_VISIBILITY_EXPANDED';

const closeButton = '#visibility-button button, #visibility-button yt-icon-button';

const openPanels = () => [...document.querySelectorAll(panelSelector)].filter(isPanelOpen);

/** Keeps the page as the listener has it while we work in it. */
export interface Sight {
  /** Whether we have opened this panel. */
  isOurs(panel: Element): boolean;
  /** The panels that are open now. */
  openPanels(): Element[];
  /** Hides a panel that was open, because its list will be scrolled. */
  cover(panel: Element): void;
  /** Presses something in the page. The page may react by scrolling and by moving the focus. */
  press(element: HTMLElement): void;
  /** Restores scroll position and focus, unless the listener has moved in the meantime. */
  hold(): void;
  /** Registers work for the end. The last one registered runs first. */
  later(undo: () => void): void;
  /** Closes what we have opened, and restores everything else. */
  restore(): void;
}

/** Events in the page while a listener scrolls or types. */
const moves = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Starts keeping the page as it is. `css` hides panels that are not marked as the listener's. */
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
