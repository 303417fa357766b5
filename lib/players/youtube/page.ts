import { canBeUsed } from '../can-be-seen';
import { bodyOrRoot } from '../over-page';
import { groundOf } from './ground';

/** One thing we look for on YouTube's page: selectors, the newest layout first, and its name in reports. */
interface Probe {
  readonly name: string;
  /** One entry per version of the page, with the date on which it was last seen in use: two years later it may go. */
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

/** Pages visited before stay in the document, hidden, with the same ids: only what is laid out counts. */
function isLaidOut(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** The title of an embedded video, a link to its own page: the newer form (2026-11), and the older (2026-05). */
export const embedTitleSelector = 'a.ytmVideoInfoVideoTitle, a.ytp-title-link';

/** Titles on the page itself: on phones (2026-11), and in embeds. */
const titleSelector = `h2.slim-video-information-title, ${embedTitleSelector}`;

/**
 * The title of the shown video. The document's comes first, save where that is the site's alone: `(3) A title - YouTube`,
 * where the number counts notifications (2026-08).
 */
export function readVideoTitle(): string {
  const title = document.title.replace(/^\(\d+\)\s*/, '').replace(/ - YouTube$/, '');
  const isSite = title === '' || title === 'YouTube';
  return (isSite && document.querySelector(titleSelector)?.textContent?.trim()) || title;
}

/** The first laid-out match, by selector then by document order; null when the probe fails. */
function find<T extends Element = HTMLElement>(probe: Probe, root: ParentNode = document): T | null {
  for (const selector of probe.selectors) {
    for (const element of root.querySelectorAll<T>(selector)) {
      if (isLaidOut(element)) return element;
    }
  }
  return null;
}

/** The pages that show a video: the present one, and such as were visited before. */
export const watchPageSelector = probes.watchPage.selectors.map((name) => name.split(':')[0]).join();

/** The page that shows the video. Hidden until YouTube has filled it, so it need not be laid out yet. */
export function watchPageHost(): HTMLElement | null {
  const hosts = document.querySelectorAll<HTMLElement>(probes.watchPage.selectors.join());
  return [...hosts].find(isLaidOut) ?? hosts[0] ?? null;
}

/** The player's root, which carries its state as classes. */
export function playerRoot(): HTMLElement | null {
  return find(probes.player, watchPageHost() ?? document) ?? find(probes.player);
}

/**
 * The talk's media element: in the player where there is one, else the largest video laid out on the page. Extensions
 * that play the sound alone leave the video without a box: then the one that has a medium.
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

/** A video without a box that has a medium: on the page that is shown, else anywhere, the playing ones first. */
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

/** The bar over which marks can lie. */
export function progressBar(): HTMLElement | null {
  const player = playerRoot();
  return player && find(probes.progressBar, player);
}

/** The strip of the player's buttons and its progress bar. */
export function playerControls(): HTMLElement | null {
  const player = playerRoot();
  return player && find(probes.controls, player);
}

/** Where on a YouTube page the panel's frame stands: in the page's flow, floating over it, or below a phone's player. */
export type Dock = 'column' | 'below' | 'floating' | 'sheet';

export interface MountPlace {
  readonly dock: Dock;
  readonly parent: Element;
  /** The place's name in reports. */
  readonly name: string;
  /** The probe that failed, where the panel floats for want of a known place. */
  readonly failed: string | null;
}

/** Over the page, for want of the place that the probe of that name looks for; null where none is looked for. */
export function floatingPlace(failed: string | null): MountPlace {
  const full = document.fullscreenElement;
  // A video cannot hold other elements; html and body can be drawn over from one of them.
  const parent =
    full && !full.matches('html, body, video') ? full : (bodyOrRoot() ?? document.documentElement);
  return { dock: 'floating', parent, name: 'page', failed };
}

/** Whether a column stands beside the player. The grid kind of page does not say so everywhere, and is measured. */
function hasTwoColumns(page: Element): boolean {
  // The trailing underscore is YouTube's own.
  if (page.hasAttribute('is-two-columns_')) return true;
  if (page.localName !== 'ytd-watch-grid') return false;
  const column = find(probes.rightColumn, page)?.getBoundingClientRect();
  const player = find(probes.player, page)?.getBoundingClientRect();
  return !!column && !!player && (column.left >= player.right || column.right <= player.left);
}

/**
 * Where the panel belongs in the layout as it is now. Right column beside the player; below the player on one
 * column; over the page in theatre mode and full screen, where no column stands beside the player. A layout
 * that lacks the place it should have is named in `failed`.
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
 * Calls back when the place found by `findMountPlace` may have changed: theatre, full screen, columns, a
 * rebuilt column, or `element` taken out of the document by the page. Returns a function to be called when
 * `element` has been put somewhere else.
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
 * Calls back, at most once a frame, when parts of the player have been rebuilt. Returns a function to be
 * called whenever the player itself may be another: only then is it looked up again.
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
