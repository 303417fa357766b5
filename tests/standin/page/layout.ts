import type { WatchPage } from './watch-flexy';

/** The right column goes below the player in windows narrower than this (measured between 990 and 1010 px). */
const twoColumnWidth = 1000;

/** Width of the right column: 402 px, more in wide windows; written anew on each resize, as YouTube does. */
function sidebarWidth(): string {
  return `${Math.max(402, Math.round(window.innerWidth * 0.24))}px`;
}

/** Theatre, full screen and columns: attributes of the host, and what moves where. */
export interface Layout {
  readonly theatre: boolean;
  /** Brings attributes and places up to date, after the page or the window has changed. */
  apply(): void;
  setTheatre(on: boolean): void;
  /** True or false to force the number of columns, null to go by the window's width. */
  setOneColumn(on: boolean | null): void;
  setFullscreen(on: boolean): Promise<void>;
}

export function createLayout(page: WatchPage, player: HTMLElement): Layout {
  const isGrid = page.host.localName === 'ytd-watch-grid';
  let theatre = false;
  let forcedOneColumn: boolean | null = null;

  const apply = () => {
    const full = document.fullscreenElement !== null;
    const oneColumn = forcedOneColumn ?? window.innerWidth < twoColumnWidth;
    page.host.style.setProperty('--ytd-watch-flexy-sidebar-width', sidebarWidth());
    page.host.toggleAttribute('theater', theatre);
    page.host.toggleAttribute('fullscreen', full);
    // The grid kind does not say it by this name.
    page.host.toggleAttribute(isGrid ? 'two-columns' : 'is-two-columns_', !oneColumn);
    page.host.toggleAttribute('default-layout', !theatre && !full);
    player.classList.toggle('ytp-fullscreen', full);
    player.classList.toggle('ytp-big-mode', full || theatre);

    const slot = theatre || full ? page.fullBleedSlot : page.playerSlot;
    if (
      page.playerContainer.parentElement?.closest('ytd-watch-flexy, ytd-watch-grid') &&
      page.playerContainer.parentNode !== slot
    ) {
      slot.append(page.playerContainer);
    }
    const panelsBeside = (theatre || full) && page.hasOpenPanel();
    const side = oneColumn ? page.below : page.secondaryInner;
    const comments = page.below.querySelector(':scope > #comments');
    const [panels, ...others] = page.sideParts;
    if (others[0]?.parentNode !== side) {
      for (const part of others) side.insertBefore(part, oneColumn ? comments : null);
    }
    const panelsParent = panelsBeside ? page.panelsFullBleedSlot : side;
    if (panels && panels.parentNode !== panelsParent) {
      panelsParent.insertBefore(panels, panelsBeside ? null : others[0]!);
    }
    page.host.toggleAttribute('fixed-panels', panelsBeside);
    // As YouTube's player does: it measures itself when the page or the window has changed, and at no other time.
    if (player.clientWidth > 0) player.style.setProperty('--picture-width', `${player.clientWidth}px`);
  };
  window.addEventListener('resize', apply);
  document.addEventListener('fullscreenchange', apply);
  // Opening and closing a panel.
  new MutationObserver(apply).observe(page.host, { subtree: true, attributeFilter: ['visibility'] });
  apply();

  return {
    apply,
    get theatre() {
      return theatre;
    },
    setTheatre(on) {
      theatre = on;
      apply();
    },
    setOneColumn(on) {
      forcedOneColumn = on;
      apply();
    },
    async setFullscreen(on) {
      if (on === (document.fullscreenElement !== null)) return;
      // On watch pages the whole document is the fullscreen element, not the player.
      await (on ? document.documentElement.requestFullscreen() : document.exitFullscreen());
      apply();
    },
  };
}
