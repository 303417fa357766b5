import { createLater } from '../later';
import type { TitleBeside } from './title-beside';

/** What a page's head says, as written there; addresses are made absolute where the browser does it. */
export interface HeadSigns {
  readonly canonical: string | null;
  readonly openGraphAddress: string | null;
  readonly openGraphTitle: string | null;
  /** Addresses of sound: Open Graph and the Twitter player's stream. */
  readonly audio: readonly string[];
  /** The texts of `application/ld+json` scripts. */
  readonly jsonLd: readonly string[];
}

/** What the player says of what it plays. */
export interface MediaSigns {
  /** The medium's address before redirects; `blob:` for streams, '' before anything is loaded. */
  readonly address: string;
  /** The address of the frame that plays, where that is not the page itself. */
  readonly frameAddress: string | null;
  /** The Media Session of the frame that plays. */
  readonly session: SessionSigns | null;
  /** Whether it was never seen in a document: any script can make such a player, and the listener sees nothing of it. */
  readonly isDetached: boolean;
  /** What stands beside the player in the page. */
  readonly beside: TitleBeside | null;
}

export interface SessionSigns {
  readonly title: string;
  readonly artist: string;
  readonly album: string;
}

/** Everything on a page that may tell which episode it plays. Untrusted, as all that pages say. */
export interface PageSigns {
  readonly address: string;
  readonly title: string;
  /** Null when the page has moved on by itself and its head has not followed. */
  readonly head: HeadSigns | null;
  /** Addresses of embedded frames. */
  readonly frames: readonly string[];
  readonly media: MediaSigns | null;
}

const mostScripts = 10;
const mostFrames = 20;

/** Of all scripts together, in UTF-16 units: longer JSON-LD is not even copied. */
const longestScripts = 1_000_000;

/** What is longer is no title of anything. */
const longestTitle = 1000;

/** The title of a document. Not `document.title`, which a page's element of that name stands in front of. */
export const titleOf = (page: Document): string =>
  (page.querySelector('title')?.textContent ?? '').replace(/\s+/gu, ' ').trim().slice(0, longestTitle);

/** A frame's Media Session, which content scripts see as the page has set it; null when it has not. */
export function readSession(frame: Window = window): SessionSigns | null {
  const metadata = frame.navigator.mediaSession?.metadata;
  return metadata?.title ? { title: metadata.title, artist: metadata.artist, album: metadata.album } : null;
}

function readHead(page: Document): HeadSigns {
  const meta = (...names: string[]) =>
    names.flatMap((name) =>
      [...page.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)].flatMap(
        (element) => element.getAttribute('content') || [],
      ),
    );
  let left = longestScripts;
  const scripts = page.querySelectorAll('script[type="application/ld+json"]');
  return {
    canonical: page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href || null,
    openGraphAddress: meta('og:url')[0] ?? null,
    openGraphTitle: meta('og:title')[0] ?? null,
    audio: meta('og:audio', 'og:audio:url', 'og:audio:secure_url', 'twitter:player:stream').slice(0, 4),
    jsonLd: [...scripts]
      .slice(0, mostScripts)
      .map((script) => script.textContent)
      .filter((text) => {
        const isRead = text.length <= left;
        if (isRead) left -= text.length;
        return isRead;
      }),
  };
}

const withoutFragment = (address: string) => address.replace(/#.*$/, '');

/**
 * Reads a page's signs again and again. Pages that change episode without loading often leave their head as it
 * was: a head that has not changed since another address was shown counts for nothing, unless it names the
 * address shown now.
 */
export function createSignReader(): (media: MediaSigns | null) => PageSigns {
  const loaded = performance.getEntriesByType('navigation')[0]?.name;
  let print = '';
  let headBelongsTo = withoutFragment(loaded ?? location.href);
  return (media) => {
    const address = withoutFragment(location.href);
    const head = readHead(document);
    const newPrint = JSON.stringify(head);
    if (print !== '' && newPrint !== print) headBelongsTo = address;
    print = newPrint;
    const named = [head.canonical, head.openGraphAddress].filter((text) => text !== null);
    const isFresh = headBelongsTo === address || named.some((text) => withoutFragment(text) === address);
    return {
      address: location.href,
      title: titleOf(document),
      head: isFresh ? head : null,
      frames: [...document.querySelectorAll('iframe')]
        .map(({ src }) => src)
        .filter((src) => src.startsWith('http'))
        .slice(0, mostFrames),
      media,
    };
  };
}

/**
 * Calls back, at most every `restMs`, when a page's address or head may have changed: own navigation, back and
 * forward, titles and tags rewritten.
 */
export function watchSigns(restMs: number, signal: AbortSignal, onChange: () => void): void {
  const later = createLater(restMs, signal, onChange);
  const observer = new MutationObserver(later);
  observer.observe(document.head ?? document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['href', 'content'],
  });
  globalThis.navigation?.addEventListener('currententrychange', later, { signal });
  for (const sign of ['popstate', 'hashchange', 'pageshow']) window.addEventListener(sign, later, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}
