import type { FileLink } from './finding';

const captionFile = /\.(?:vtt|srt|ttml|dfxp|sbv|lrc)(?:$|[?#])/iu;
/** Such files may be anything, so their address or link must mention a transcript. */
const otherFile = /\.(?:json|txt)(?:$|[?#])/iu;
const name = /transcri|transkri|caption|subtitle|untertitel/iu;
const captionType = /vtt|subrip|srt|ttml/iu;
const transcriptPage = /\/transcript(?:ion|s)?\/?(?:$|[?#])|[?&]podlove_transcript=/iu;

const mostLinks = 40;

/** Addresses inside scripts, up to the closing quote. Their slashes may be escaped. */
const addressInScript = /https?:(?:\\{0,3}\/){2}[^"'\s<>]{4,1500}/giu;

function isTranscript(address: string, words: string): boolean {
  if (captionFile.test(address)) return true;
  const { pathname, search } = new URL(address);
  if (otherFile.test(pathname)) return name.test(pathname + search) || name.test(words);
  return transcriptPage.test(pathname + search);
}

function addressesInScripts(scripts: readonly string[]): string[] {
  const found: string[] = [];
  for (const script of scripts) {
    for (const [written] of script.matchAll(addressInScript)) {
      const address = written
        .replace(/\\+u0026/giu, '&')
        .replace(/\\+u002f/giu, '/')
        .replaceAll('\\', '');
      const url = URL.parse(address);
      if (url && isTranscript(url.href, '')) found.push(url.href);
    }
  }
  return found;
}

const longestName = 100;

/** Shortens a name, without cutting a character in half. */
const cutName = (name: string) => name.slice(0, longestName).replace(/\p{Cs}$/u, '');

const feedType = /^application\/(?:rss|atom)\+xml/iu;
const mostFeeds = 2;

/** The podcast feeds that a page names, without feeds of comments. None of them is fetched. */
export function feedLinks(page: Document): FileLink[] {
  const feeds = [...page.querySelectorAll<HTMLLinkElement>('link[rel~="alternate"][href][type]')].filter(
    ({ type, title, href }) => feedType.test(type) && !/comment|kommentar/iu.test(`${title} ${href}`),
  );
  return feeds.slice(0, mostFeeds).map(({ href, title }) => ({
    address: href,
    name: cutName(title),
    language: '',
    isFeed: true,
  }));
}

/** The transcript files and transcript pages that a document links to, without repetition. None of them is fetched. */
export function fileLinks(page: Document, scripts: readonly string[]): FileLink[] {
  const links = new Map<string, FileLink>();
  const add = (address: string, words: string, language: string) => {
    if (links.size >= mostLinks || links.has(address)) return;
    links.set(address, { address, name: cutName(words.replace(/\s+/gu, ' ').trim()), language });
  };
  const here = page.location?.href.replace(/#.*$/u, '') ?? '';
  for (const link of page.querySelectorAll<HTMLLinkElement>('link[rel~="alternate"][href][type]')) {
    if (captionType.test(link.type)) add(link.href, link.title, link.hreflang);
  }
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const url = URL.parse(link.href);
    if (!url || !/^https?:$/u.test(url.protocol)) continue;
    const words = link.textContent ?? '';
    url.hash = '';
    if (url.href !== here && isTranscript(url.href, words)) add(url.href, words, link.hreflang);
  }
  for (const address of addressesInScripts(scripts)) add(address, '', '');
  return [...links.values()];
}
