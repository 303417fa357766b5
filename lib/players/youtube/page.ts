import { canBeUsed } from '../can-be-seen';
import { fullscreenHost } from '../fullscreen';
import { bodyOrRoot } from '../over-page';
import { groundOf } from './ground';

/** Something we look for on YouTube's page: selectors, the newest layout first, and a name for reports. */
interface Probe {
  readonly name: string;
  /** One entry per version of the page, with the date on which it was last seen. It may be removed two years later. */
  readonly selectors: readonly string[];
}

const probes = {
  watchPage: {
    name: 'watch page',
    selectors: [
      'ytd-watch-flexy:not([hidden])', // 2026-08
      'ytd-watch-grid:not([hidden])', // 2026-08, rare
      'ytm-watch:not([hidden])', // phones, 2026-11
    ],
  },
  player: {
    name: 'player',
    selectors: [
      '#movie_player', // 2026-08
      '.html5-video-player', // embeds and trailers, 2026-05
    ],
  },
  video: {
    name: 'video',
    selectors: [
      'video.html5-main-video', // 2026-05
      'video',
    ],
  },
  rightColumn: {
    name: 'right column',
    selectors: ['#secondary-inner', '#secondary'], // 2026-08
  },
  belowPlayer: {
    name: 'below the player',
    selectors: ['#below'], // 2026-08
  },
  progressBar: {
    name: 'progress bar',
    selectors: ['.ytp-progress-bar-container', '.ytp-progress-bar'], // 2026-08
  },
  controls: {
    name: 'controls',
    selectors: ['.ytp-chrome-bottom'], // 2026-08
  },
} satisfies Record<string, Probe>;

/** Whether an element is laid out. Pages visited before stay in the document, hidden, with the same ids. */
function isLaidOut(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** The title of an embedded video, a link to its own page: in the newer form (2026-11) and the older one (2026-05). */
export const embedTitleSelector = 'a.ytmVideoInfoVideoTitle, a.ytp-title-link';

/** Titles on the page itself: on phones (2026-11), and in embeds. */
const titleSelector = `h2.slim-video-information-title, ${embedTitleSelector}`;

/**
 * The title of the shown video. The document's title comes first, unless it is only that of the site. In `(3) A title -
 * YouTube`, the number counts notifications (2026-08).
 */
export function readVideoTitle(): string {
  const title = document.title.replace(/^\(\d+\)\s*/, '').replace(/ - YouTube$/, '');
  const isSite = title === '' || title === 'YouTube';
  return (isSite && document.querySelector(titleSelector)?.textContent?.trim()) || title;
}

/** The first match that is laid out, by selector and then by document order; null if there is none. */
function find<T extends Element = HTMLElement>(probe: Probe, root: ParentNode = document): T | null {
  for (const selector of probe.selectors) {
    for (const element of root.querySelectorAll<T>(selector)) {
      if (isLaidOut(element)) return element;
    }
  }
  return null;
}

/** Elements of pages that show a video: the present one, and those visited before. */
export const watchPageSelector = probes.watchPage.selectors.map((name) => name.split(':')[0]).join();

/** The page that shows the video. YouTube hides it until it is filled, so it need not be laid out yet. */
export function watchPageHost(): HTMLElement | null {
  const hosts = document.querySelectorAll<HTMLElement>(probes.watchPage.selectors.join());
  return [...hosts].find(isLaidOut) ?? hosts[0] ?? null;
}

/** The root of the player. Its classes carry the player's state. */
export function playerRoot(): HTMLElement | null {
  return find(probes.player, watchPageHost() ?? document) ?? find(probes.player);
}

/**
 * The talk's media element: the one in the player if there is one, otherwise the largest video that is laid out on the
 * page. Extensions that play only the sound hide the video; then the one that has a medium.
 */
export function mainVideo(): HTMLVideoElement | null {
  const player = playerRoot();
  const inPlayer = player && find<HTMLVideoElement>(probes.video, player);
  if (inPlayer) return inPlayer;
  const area = (video: Element) => video.clientWidth * video.clientHeight;
  const [largest] = [...document.querySelectorAll('video')]
    .filter(isLaidOut)
    .sort((a, b) => area(b) - area(a));
  return largest ?? unseenVideo();
}

/** A hidden video that has a medium: preferably on the page that is shown and playing, otherwise anywhere. */
function unseenVideo(): HTMLVideoElement | null {
  for (const root of [watchPageHost(), document]) {
    const videos = [...(root?.querySelectorAll('video') ?? [])].filter(
      ({ readyState }) => readyState >= HTMLMediaElement.HAVE_METADATA,
    );
    const found = videos.find(({ paused }) => !paused) ?? videos[0];
    if (found) return found;
  }
  return null;
}

/** The bar on which marks can be drawn. */
export function progressBar(): HTMLElement | null {
  const player = playerRoot();
  return player && find(probes.progressBar, player);
}

/** The strip with the player's buttons and its progress bar. */
export function playerControls(): HTMLElement | null {
  const player = playerRoot();
  return player && find(probes.controls, player);
}

/** Where the panel's frame stands on a YouTube page: in its flow, floating over it, or below a phone's player. */
export type Dock = 'column' | 'below' | 'floating' | 'sheet';

export interface MountPlace {
  readonly dock: Dock;
  readonly parent: Element | ShadowRoot;
  /** The name of the place in reports. */
  readonly name: string;
  /** The probe that failed, if the panel floats because no known place exists. */
  readonly failed: string | null;
}

/** A place over the page. `failed` names the probe whose place is missing; null if none is missing. */
export function floatingPlace(failed: string | null): MountPlace {
  const parent = fullscreenHost() ?? bodyOrRoot() ?? document.documentElement;
  return { dock: 'floating', parent, name: 'page', failed };
}

/** Whether there is a column beside the player. Some grid pages do not say so, and are measured. */
function hasTwoColumns(page: Element): boolean {
  // The trailing underscore is YouTube's own.
  if (page.hasAttribute('is-two-columns_')) return true;
  if (page.localName !== 'ytd-watch-grid') return false;
  const column = find(probes.rightColumn, page)?.getBoundingClientRect();
  const player = find(probes.player, page)?.getBoundingClientRect();
  return !!column && !!player && (column.left >= player.right || column.right <= player.left);
}

/**
 * Where the panel belongs in the present layout: in the right column beside the player; below the player if there is
 * only one column; over the page in theatre mode and full screen, where no column stands beside the player. If the
 * layout lacks the place it should have, `failed` names it.
 */
export function findMountPlace(): MountPlace {
  const page = watchPageHost();
  if (!page) return floatingPlace(probes.watchPage.name);
  if (groundOf(page) !== 'page') return floatingPlace(null);
  const twoColumns = hasTwoColumns(page);
  const probe = twoColumns ? probes.rightColumn : probes.belowPlayer;
  const parent = find(probe, page);
  return parent && canBeUsed(parent)
    ? { dock: twoColumns ? 'column' : 'below', parent, name: probe.name, failed: null }
    : floatingPlace(probe.name);
}

/** Attributes of the watch page that change with its layout. */
const layoutAttributes = ['theater', 'fullscreen', 'is-two-columns_', 'hidden'];

/**
 * Calls back when the place found by `findMountPlace` may have changed: through theatre mode, full screen, columns, a
 * rebuilt column, or because the page has removed `element` from the document. Returns a function that must be called
 * when `element` has been moved elsewhere.
 */
export function watchLayout(element: Element, signal: AbortSignal, onChange: () => void): () => void {
  const observer = new MutationObserver(() => {
    observe();
    onChange();
  });
  let observed: Node[] = [];
  const observe = () => {
    const page = watchPageHost();
    const wanted = [page, element.parentNode].filter((node) => node !== null);
    if (wanted.length === observed.length && wanted.every((node, index) => node === observed[index])) return;
    observed = wanted;
    observer.disconnect();
    if (page) observer.observe(page, { attributeFilter: layoutAttributes });
    if (element.parentNode) observer.observe(element.parentNode, { childList: true });
  };
  const again = () => {
    observe();
    onChange();
  };
  for (const sign of ['yt-navigate-finish', 'yt-page-data-updated', 'fullscreenchange']) {
    document.addEventListener(sign, again, { signal });
  }
  window.addEventListener('resize', again, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  observe();
  return observe;
}

/**
 * Calls back, at most once per frame, when parts of the player have been rebuilt. Returns a function that must be
 * called whenever there may be another player; only then is it looked up again.
 */
export function watchPlayerParts(signal: AbortSignal, onChange: () => void): () => void {
  let frame = 0;
  let observed: Element | null = null;
  const observer = new MutationObserver(() => {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      onChange();
    });
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
  return () => {
    const root = playerRoot();
    if (signal.aborted || !root || root === observed) return;
    observed = root;
    observer.disconnect();
    observer.observe(root, { childList: true, subtree: true });
    onChange();
  };
}
