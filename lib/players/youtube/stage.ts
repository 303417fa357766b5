import { groundOf } from './ground';
import { watchPageHost } from './page';

/** Where the player is in theatre mode and full screen, with YouTube's own panels beside it (2026-08). */
const stageSelector = '#full-bleed-container';

/**
 * The element that holds the picture at full window width, in theatre mode or full screen. Null elsewhere, and if the
 * page has no such element or shows only the player on the full screen.
 */
export function pictureStage(): HTMLElement | null {
  const page = watchPageHost();
  if (!page || groundOf(page) === 'page') return null;
  const stage = page.querySelector<HTMLElement>(stageSelector);
  const full = document.fullscreenElement;
  return stage && (!full || full.contains(stage)) ? stage : null;
}
