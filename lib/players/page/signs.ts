import { createLater } from '../later';
import type { TitleBeside } from './title-beside';

/** What a page's head says, as written there. Addresses are absolute where the browser makes them so. */
export interface HeadSigns {
  readonly canonical: string | null;
  readonly openGraphAddress: string | null;
  readonly openGraphTitle: string | null;
  /** Addresses of audio: Open Graph and the Twitter player's stream. */
  readonly audio: readonly string[];
  /** The texts of `application/ld+json` scripts. */
  readonly jsonLd: readonly string[];
}

/** What the player says about what it plays. */
export interface MediaSigns {
  /** The medium's address before redirects: `blob:` for streams, '' before anything is loaded. */
  readonly address: string;
  /** The address of the frame that plays, if it is not the page itself. */
  readonly frameAddress: string | null;
  /** The Media Session of the frame that plays. */
  readonly session: SessionSigns | null;
  /**
   * Whether the medium was never seen in a document. Any script can create such a player, and the listener does not see
   * it.
   */
  readonly isDetached: boolean;
  /** What the page shows beside the player. */
  readonly beside: TitleBeside | null;
}

export interface SessionSigns {
  readonly title: string;
  readonly artist: string;
  readonly album: string;
}

/** Everything on a page that may tell which episode it plays. Untrusted, like everything that pages say. */
export interface PageSigns {
  readonly address: string;
  readonly title: string;
  /** Null if the page has changed its address without loading, and its head has not been updated. */
  readonly head: HeadSigns | null;
  /** The addresses of embedded frames. */
  readonly frames: readonly string[];
  readonly media: MediaSigns | null;
}

const mostScripts = 10;
const mostFrames = 20;

/** The limit for all scripts together, in UTF-16 code units. Longer JSON-LD is not even copied. */
const longestScripts = 1_000_000;

/** Longer texts are not titles. */
const longestTitle = 1000;

/** The title of a document. Not `document.title`, which an element of the page with that name would hide. */
export const titleOf = (page: Document): string =>
  (page.querySelector('title')?.textContent ?? '').replace(/\s+/gu, ' ').trim().slice(0, longestTitle);

/** A frame's Media Session, which content scripts see as the page has set it; null if it is not set. */
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
 * Reads a page's signs repeatedly. Pages that change episode without loading often do not update their head. So a head
 * that has not changed since another address was shown is ignored, unless it names the present address.
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
 * Calls back, at most every `restMs`, when a page's address or head may have changed: through navigation within the
 * page, back and forward, or rewritten titles and tags.
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
