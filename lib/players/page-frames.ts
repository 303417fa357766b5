/** Smaller frames show adverts and counters, not players; CSS pixels. */
const leastWidthPx = 150;
const leastHeightPx = 40;

/** A player's embed code lets its frame play; most others do not. */
const playerSigns = /autoplay|encrypted-media/;

/** Hosts whose frames are players, whatever their embed code allows (seen 2020 to 2026). */
const playerHosts =
  /(^|\.)(youtube(-nocookie)?\.com|spotify\.com|podcasts\.apple\.com|transistor\.fm|simplecast\.com|buzzsprout\.com|libsyn\.com|megaphone\.fm|captivate\.fm|omny\.fm|fireside\.fm|spreaker\.com|redcircle\.com|rss\.com|acast\.com|podbean\.com|audioboom\.com|soundcloud\.com|vimeo\.com|podigee\.io|castbox\.fm)$/;

/** The origins of frames that look like players and belong to other sites, each once, in document order. */
export function foreignPlayerOrigins(page: Document): string[] {
  const origins = new Set<string>();
  for (const frame of page.querySelectorAll('iframe')) {
    const url = URL.parse(frame.src, page.baseURI);
    if (!url || !/^https?:$/.test(url.protocol) || url.origin === location.origin) continue;
    const isPlayer = playerSigns.test(frame.allow) || playerHosts.test(url.hostname);
    const { width, height } = frame.getBoundingClientRect();
    if (isPlayer && width >= leastWidthPx && height >= leastHeightPx) origins.add(url.origin);
  }
  return [...origins];
}
