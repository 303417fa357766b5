/**
 * Services that count downloads by redirecting the player: the file's own address follows in the path. Those marked
 * `yt-dlp` are from its list of 2026; the others were seen in feeds.
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
  // Not a tracker, but of the same form: the file's address is percent-encoded at the end.
  /^anchor\.fm\/s\/\w+\/podcast\/play\/\d+\/(?=https?%3A)/i,
];

/** No podcast nests more trackers; a page that does is not to be trusted. */
const mostNested = 12;

/** `host/path` without the trackers in front of it, of which at most a dozen are removed. */
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

/** The address in a tracker's path, which may have its protocol or be percent-encoded; null if it is not an address. */
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
