import { wait } from './element';
import type { Layout } from './layout';
import type { MoviePlayer } from './movie-player';
import type { Pages } from './pages';
import type { Records } from './records';
import { removeStrangers } from './strangers';
import type { Variant } from './variants';
import { fetchPageData, type PageData, type Place, placeOf } from './video-data';

/** The moments at which parts of the page change lie this far apart. */
const stepMs = 40;
/** So long after the page the media come where they are slow. */
const slowMediaMs = 700;
/** How long after the page is there its strangers are removed. */
const cleaningMs = 150;

/** How the address comes to change. */
export type Move = 'push' | 'replace' | 'none';

export interface Navigation {
  /**
   * Goes to an address of this site as a click on a link does, without loading a document. Resolves when the
   * page is complete; also when another navigation has overtaken it.
   */
  go(address: string, move: Move): Promise<void>;
}

export interface NavigationParts {
  readonly player: MoviePlayer;
  readonly pages: Pages;
  readonly layout: Layout;
  readonly records: Records;
  readonly variants: ReadonlySet<Variant>;
}

function eventDetail(place: Place): unknown {
  if (place.kind === 'watch')
    return { pageType: 'watch', endpoint: { watchEndpoint: { videoId: place.id } } };
  if (place.kind === 'shorts')
    return { pageType: 'shorts', endpoint: { reelWatchEndpoint: { videoId: place.id } } };
  return { pageType: 'browse' };
}

/**
 * Navigation inside the document. Address, host element, `video-id`, media and title change one after the
 * other, with the old page's data in between, as on the real page.
 */
export function createNavigation({ player, pages, layout, records, variants }: NavigationParts): Navigation {
  let latest = 0;

  const loadMedia = (place: Place, data: PageData) => {
    if (place.kind !== 'watch') return;
    // The miniplayer's video goes on when its page is opened.
    if (player.current?.id === place.id && place.startAt === 0) return;
    player.load(data.video, {
      startAt: place.startAt,
      play: !variants.has('paused'),
      newElement: variants.has('new-element'),
      preroll: variants.has('preroll') ? 5 : 0,
    });
    records.step('media');
    records.fire('yt-player-updated');
  };

  return {
    async go(address, move) {
      latest += 1;
      const own = latest;
      /** Waits a step; false when another navigation has begun meanwhile. */
      const step = async () => {
        await wait(stepMs);
        return own === latest;
      };
      const place = placeOf(address);
      records.fire('yt-navigate-start', eventDetail(place));
      const data = await fetchPageData(place.kind === 'browse' ? '' : place.id);
      if (!(await step())) return;
      if (move === 'push') history.pushState({}, '', address);
      if (move === 'replace') history.replaceState({}, '', address);
      records.step('address');
      if (!(await step())) return;
      if (variants.has('media-first')) loadMedia(place, data);
      if (!(await step())) return;
      pages.show(place);
      records.step('page');
      if (!(await step())) return;
      records.fire('yt-navigate-finish', eventDetail(place));
      if (!(await step())) return;
      const load = () => own === latest && loadMedia(place, data);
      if (variants.has('slow-media')) setTimeout(load, slowMediaMs);
      else if (!variants.has('media-first')) load();
      if (!(await step())) return;
      pages.fill(place, data);
      document.title = place.kind === 'browse' ? 'YouTube' : `${data.video.title} - YouTube`;
      layout.apply();
      records.step('title');
      records.fire('yt-page-data-updated');
      if (variants.has('keeps-strangers')) return;
      await wait(cleaningMs);
      if (own === latest) removeStrangers(pages.watch.secondaryInner, pages.watch.sideParts);
    },
  };
}
