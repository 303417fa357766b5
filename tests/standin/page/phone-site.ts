import type { VideoData } from '../videos';
import { element, timeText, wait } from './element';
import { MoviePlayer } from './movie-player';
import type { Variant } from './variants';
import { fetchPageData, type Place, placeOf } from './video-data';

/*
 * The page for phones, m.youtube.com, in the shapes that others saw in November 2026: `ytm-app` with the player apart
 * from `ytm-watch` and above it, where it stays while the page scrolls; no `video-id`; a player without the controls of
 * the desktop; tabs along the lower edge. Harder than the original: it tells of its navigation by no event at all.
 */

/** The moments at which parts of the page change lie this far apart. */
const stepMs = 40;

function card({ id, title, channel, duration }: VideoData): HTMLElement {
  return element(
    'ytm-video-with-context-renderer',
    {},
    element('a', { href: `/watch?v=${id}` }, element('h3', {}, title)),
    element('span', {}, `${channel} · ${timeText(duration)}`),
  );
}

function createPlayer(): { readonly player: MoviePlayer; readonly box: HTMLElement } {
  const player = new MoviePlayer('movie_player');
  player.root.classList.add('ytp-mweb-player');
  for (const part of player.root.querySelectorAll('.ytp-chrome-bottom, .ytp-tooltip')) part.remove();
  const box = element(
    'div',
    { id: 'player-container-id', class: 'player-container sticky-player' },
    element('div', { id: 'player', class: 'player-api player-size', loading: 'false' }, player.root),
    element(
      'div',
      { id: 'player-control-container' },
      element('ytm-custom-control', {}, element('ytm-watch-player-controls')),
    ),
  );
  return { player, box };
}

function watchPage(video: VideoData, others: readonly VideoData[]): HTMLElement {
  return element(
    'ytm-watch',
    { class: 'ambient-topbar' },
    element(
      'ytm-single-column-watch-next-results-renderer',
      {},
      element('h2', { class: 'slim-video-information-title' }, video.title),
      element('ytm-slim-owner-renderer', {}, video.channel),
      ...others.map(card),
    ),
  );
}

const browsePage = (others: readonly VideoData[]) => element('ytm-browse', {}, ...others.map(card));

/** Builds the page for phones and goes to the document's address. */
export function startPhoneSite(variants: ReadonlySet<Variant>): void {
  const { player, box } = createPlayer();
  const pageSlot = element('div', { class: 'page-container' });
  const tabs = ['Home', 'Shorts', 'Subscriptions', 'You'].map((name) =>
    element('ytm-pivot-bar-item-renderer', {}, element('a', { href: '/' }, name)),
  );
  document.body.classList.add('ytm');
  document.body.append(
    element(
      'ytm-app',
      { id: 'app', class: 'sticky-player' },
      element('ytm-mobile-topbar-renderer', {}, element('a', { href: '/' }, 'Stand-in')),
      box,
      pageSlot,
      element('ytm-pivot-bar-renderer', { role: 'tablist' }, ...tabs),
    ),
  );
  let latest = 0;

  const show = async (place: Place, own: number) => {
    const { video, others } = await fetchPageData(place.kind === 'browse' ? '' : place.id);
    await wait(stepMs);
    if (own !== latest) return;
    const isWatch = place.kind === 'watch';
    box.hidden = !isWatch;
    // The page before goes as a whole.
    pageSlot.replaceChildren(isWatch ? watchPage(video, others) : browsePage(others));
    window.scrollTo(0, 0);
    await wait(stepMs);
    if (own !== latest) return;
    if (isWatch) player.load(video, { startAt: place.startAt, play: !variants.has('paused') });
    else player.unload();
    await wait(stepMs);
    if (own === latest) document.title = isWatch ? `${video.title} - YouTube` : 'YouTube';
  };
  const go = () => {
    latest += 1;
    void show(placeOf(location.href), latest);
  };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.href || new URL(link.href).origin !== location.origin) return;
    event.preventDefault();
    history.pushState({}, '', link.href);
    go();
  });
  window.addEventListener('popstate', go);
  go();
}
