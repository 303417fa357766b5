/**
 * Services that count downloads by leading the player through themselves: the true address follows in the
 * path. Those with a note are from yt-dlp's list of 2026; the others were seen in feeds.
 */
const trackers: readonly RegExp[] = [
  /^(chtbl\.com|chrt\.fm)\/track\/[^/]+\//, // yt-dlp
  /^media\.blubrry\.com\/[^/]+\//, // yt-dlp
  /^(dts|www|play)?\.?podtrac\.com\/(pts\/)?redirect\.\w+\//, // yt-dlp
  /^play\.podtrac\.com\/[^/]+\//, // yt-dlp
  /^mgln\.ai\/e\/[^/]+\//, // yt-dlp
  /^flex\.acast\.com\//, // yt-dlp
  /^(pdcn\.co|pdst\.fm)\/e\//, // yt-dlp
  /^\d+\.gum\.fm\//, // yt-dlp
  /^pscrb\.fm\/rss\/p\//, // yt-dlp
  /^op3\.dev\/e(,[^/]*)?\//,
  /^arttrk\.com\/p\/[^/]+\//,
  /^claritaspod\.com\/measure\//,
  /^prfx\.byspotify\.com\/e\//,
  /^(verifi\.podscribe\.com|pfx\.vpixl\.com|pdrl\.fm)\/([\w-]+\/)*(?=[\w-]+\.[\w.-]+\/)/,
  // Not a tracker, but of the same make: the file stands percent-coded at the end.
  /^anchor\.fm\/s\/\w+\/podcast\/play\/\d+\/(?=https?%3A)/i,
];

/** More would be a trap, not a podcast. */
const mostNested = 12;

/** `host/path` without the trackers before it, however many are nested. */
export function withoutTrackers(address: string): string {
  let rest = address;
  for (let count = 0; count < mostNested; count += 1) {
    const tracker = trackers.find((pattern) => pattern.test(rest));
    if (!tracker) return rest;
    const inner = innerAddress(rest.replace(tracker, ''));
    if (!inner) return rest;
    rest = inner;
  }
  return rest;
}

/** The address that a tracker leads to: bare, with its protocol, or percent-coded; null when it is none. */
function innerAddress(text: string): string | null {
  let decoded = text;
  if (/^https?%3A/i.test(text)) {
    try {
      decoded = decodeURIComponent(text);
    } catch {
      return null;
    }
  }
  const url = URL.parse(`https://${decoded.replace(/^https?:\/{1,2}/i, '')}`);
  if (!url?.hostname.includes('.') || url.pathname === '/') return null;
  return url.hostname.replace(/^www\./, '') + url.pathname;
}
