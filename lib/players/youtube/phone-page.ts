import { findMountPlace, type MountPlace, playerRoot } from './page';

/** The root of the page for phones (2026-11). */
const appSelector = 'ytm-app';

/** What stays at the top while the page scrolls below it (2026-11). */
const playerBoxSelector = '#player-container-id';

/** The row of tabs along the bottom edge (2026-11). Not every page has it. */
const tabsSelector = 'ytm-pivot-bar-renderer';

/**
 * Where the panel belongs: on the page for phones in a sheet over its lower part, otherwise where `findMountPlace`
 * says.
 */
export function findPlace(): MountPlace {
  if (!document.querySelector(appSelector)) return findMountPlace();
  return { dock: 'sheet', parent: document.body, name: 'page', failed: null };
}

/** The part of the page for phones that stays at the top of the window: the player. */
export const playerBox = (): Element | null => document.querySelector(playerBoxSelector) ?? playerRoot();

/** The row of tabs along the bottom edge; null if there is none. */
export const tabsOfPhone = (): Element | null => document.querySelector(tabsSelector);
