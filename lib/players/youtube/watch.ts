import { type VideoId, videoIdOfAddress } from '../../homes/youtube-address';
import { watchPageHost } from './page';

/** If a page's `video-id` contradicts its address for longer than this, the address is believed. */
const disagreementLimitMs = 3000;

/** Signs that another video may be shown. They bubble to the document (seen 2026-05). */
const documentSigns = [
  'yt-navigate-start',
  'yt-navigate-finish',
  'yt-page-data-updated',
  'yt-player-updated',
];

/** On phones (2026-05). The last one is fired on the window. */
const windowSigns = ['popstate', 'pageshow', 'state-navigateend'];

/** How often the address is checked if nothing signals its changes. */
const lookMs = 500;

/** What the address and the page's own `video-id` say. They change at different moments. */
interface ShownIds {
  readonly address: VideoId | null;
  readonly page: string | null;
}

function readShownIds(): ShownIds {
  return {
    address: videoIdOfAddress(location.href),
    page: watchPageHost()?.getAttribute('video-id') || null,
  };
}

/**
 * Calls back with the shown video at once, and then whenever it changes: through navigation within the page, back and
 * forward, or autoplay. Between two videos, and on pages without one, it passes null. Address and page must agree. If a
 * page lacks the attribute (unknown layout), or keeps contradicting its address, the address is believed. `known` is a
 * video that is already known to be shown now.
 */
export function watchShownVideo(
  signal: AbortSignal,
  onChange: (id: VideoId | null) => void,
  known: VideoId | null = null,
): void {
  let last: VideoId | null | undefined;
  let observedHost: Element | null = null;
  let limit: ReturnType<typeof setTimeout> | undefined;
  let excused = readShownIds();
  if (excused.address !== known) excused = { address: null, page: null };

  const check = () => {
    observeHost();
    clearTimeout(limit);
    const { address, page } = readShownIds();
    const agreed =
      page === null || page === address || (address === excused.address && page === excused.page);
    if (address && !agreed) {
      limit = setTimeout(() => {
        excused = { address, page };
        check();
      }, disagreementLimitMs);
    }
    const shown = agreed ? address : null;
    if (!signal.aborted && shown !== last) {
      last = shown;
      onChange(shown);
    }
  };
  const hostObserver = new MutationObserver(check);
  const observeHost = () => {
    const host = watchPageHost();
    if (!host || host === observedHost) return;
    observedHost = host;
    hostObserver.disconnect();
    hostObserver.observe(host, { attributeFilter: ['video-id', 'hidden'] });
  };

  for (const sign of documentSigns) document.addEventListener(sign, check, { signal });
  for (const sign of windowSigns) window.addEventListener(sign, check, { signal });
  // The Navigation API reports the page's own pushState. In browsers without it we rely on the page's events, which the
  // page for phones does not guarantee.
  globalThis.navigation?.addEventListener('currententrychange', check, { signal });
  let { href } = location;
  const look = () => {
    if (href === location.href) return;
    href = location.href;
    check();
  };
  const looking = globalThis.navigation ? undefined : setInterval(look, lookMs);
  signal.addEventListener('abort', () => {
    hostObserver.disconnect();
    clearTimeout(limit);
    clearInterval(looking);
  });
  check();
}
