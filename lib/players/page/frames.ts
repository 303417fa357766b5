import type { MediaRoot } from './roots';

/** Smaller frames hold adverts and counters, not players. In CSS pixels. */
const leastWidthPx = 150;
const leastHeightPx = 40;

/** The embed code of a player allows its frame to play. That of most other frames does not. */
const playerSigns = /autoplay|encrypted-media/;

/** Hosts whose frames are players, whatever their embed code allows (seen 2020 to 2026). */
const playerHosts =
  /(^|\.)(youtube(-nocookie)?\.com|spotify\.com|podcasts\.apple\.com|transistor\.fm|simplecast\.com|buzzsprout\.com|libsyn\.com|megaphone\.fm|captivate\.fm|omny\.fm|fireside\.fm|spreaker\.com|redcircle\.com|rss\.com|acast\.com|podbean\.com|audioboom\.com|soundcloud\.com|vimeo\.com|podigee\.io|castbox\.fm)$/;

/** The frames of other sites that are players by their address or embed code, of any size, in tree order. */
export function foreignPlayerFrames(root: MediaRoot): HTMLIFrameElement[] {
  return [...root.querySelectorAll('iframe')].filter((frame) => {
    const url = URL.parse(frame.src, frame.baseURI);
    if (!url || !/^https?:$/.test(url.protocol) || url.origin === location.origin) return false;
    return playerSigns.test(frame.allow) || playerHosts.test(url.hostname);
  });
}

/** Whether a frame is large enough for a player. Forces a layout if the page has changed. */
export function hasPlayerSize(frame: Element): boolean {
  const { width, height } = frame.getBoundingClientRect();
  return width >= leastWidthPx && height >= leastHeightPx;
}

/** The origins of frames that look like players and belong to other sites, without repetition, in document order. */
export function foreignPlayerOrigins(page: Document): string[] {
  const frames = foreignPlayerFrames(page).filter(hasPlayerSize);
  return [...new Set(frames.map((frame) => new URL(frame.src, frame.baseURI).origin))];
}
