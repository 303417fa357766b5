import { groundOf } from './ground';
import { watchPageHost } from './page';

/** Where the player stands in theatre mode and full screen, with YouTube's own panels beside it (2026-08). */
const stageSelector = '#full-bleed-container';

/**
 * What holds the picture as wide as the window, in theatre mode or full screen; null elsewhere, and where the page
 * has no such place or shows the player alone on the whole screen.
 */
export function pictureStage(): HTMLElement | null {
  const page = watchPageHost();
  if (!page || groundOf(page) === 'page') return null;
  const stage = page.querySelector<HTMLElement>(stageSelector);
  const full = document.fullscreenElement;
  return stage && (!full || full.contains(stage)) ? stage : null;
}
