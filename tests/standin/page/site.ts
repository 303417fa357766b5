import { createAppShell } from './app-shell';
import type { StandInControls } from './controls';
import { element, nextEvent } from './element';
import { createLayout } from './layout';
import { MoviePlayer } from './movie-player';
import { createNavigation } from './navigation';
import { createPages } from './pages';
import { Records } from './records';
import { installShortcuts } from './shortcuts';
import { removeStrangers } from './strangers';
import type { Variant } from './variants';
import { fetchPageData } from './video-data';
import { createOldPages, createWatchPage } from './watch-flexy';

/** How long the end of a video stays on screen before the next one begins. */
const autoplayMs = 300;

const watchAddress = (target: string) => (/^[\w-]{11}$/.test(target) ? `/watch?v=${target}` : target);

/** Builds the site, goes to the document's address and puts `window.standIn` in place. */
export function startSite(variants: ReadonlySet<Variant>): void {
  const records = new Records();
  const player = new MoviePlayer('movie_player');
  const watch = createWatchPage(player.root, variants.has('legacy-transcript'), variants.has('grid'));
  const shell = createAppShell((text) => void go(`/results?search_query=${encodeURIComponent(text)}`));
  shell.pageManager.append(...createOldPages());
  const pages = createPages(shell, watch, player);
  const layout = createLayout(watch, player.root);
  const navigation = createNavigation({ player, pages, layout, records, variants });
  const go = (target: string) => navigation.go(watchAddress(target), 'push');
  const next = async () => {
    const id = player.current?.id;
    if (id) await go((await fetchPageData(id)).others[0]!.id);
  };
  const previewPlayer = new MoviePlayer('inline-preview-player');
  const preview = element('ytd-video-preview', { hidden: '' }, previewPlayer.root);
  document.querySelector('ytd-app')!.append(preview);

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.href || new URL(link.href).origin !== location.origin) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    event.preventDefault();
    void go(link.href);
  });
  window.addEventListener('popstate', () => void navigation.go(location.href, 'none'));
  document.addEventListener(
    'ended',
    (event) => {
      if (event.target !== player.video || player.inAdvert || !variants.has('autoplay')) return;
      setTimeout(() => void next(), autoplayMs);
    },
    { capture: true },
  );

  const openMiniplayer = () => go('/');
  installShortcuts(
    player,
    {
      toggleTheatre: () => layout.setTheatre(!layout.theatre),
      toggleFullscreen: () => void layout.setFullscreen(document.fullscreenElement === null),
      toggleMiniplayer: () => void openMiniplayer(),
      focusSearch: () => shell.searchField.focus(),
      next: () => void next(),
      previous: () => history.back(),
    },
    records,
  );

  const complete = () => nextEvent(document, 'yt-page-data-updated');
  let show: () => void = () => undefined;
  const shown = new Promise<void>((resolve) => {
    show = resolve;
  });
  const controls: StandInControls = {
    events: records.events,
    keys: records.keys,
    shortcuts: records.shortcuts,
    navigate: go,
    async back() {
      history.back();
      await complete();
    },
    async forward() {
      history.forward();
      await complete();
    },
    async nextShort() {
      const active = document.querySelector('ytd-reel-video-renderer[is-active]');
      const following = active?.nextElementSibling;
      if (following) await navigation.go(`/shorts/${following.id}`, 'replace');
    },
    openMiniplayer,
    async startPreview(id) {
      preview.hidden = false;
      previewPlayer.load((await fetchPageData(id)).video);
      await nextEvent(previewPlayer.video, 'playing');
    },
    endPreview() {
      preview.hidden = true;
      previewPlayer.unload();
    },
    startAdvert: (seconds = 15) => player.startAdvert(seconds),
    endAdvert: () => player.endAdvert(),
    replaceVideoElement: () => player.replaceVideoElement(),
    setTheatre: (on) => layout.setTheatre(on),
    setFullscreen: (on) => layout.setFullscreen(on),
    setOneColumn: (on) => layout.setOneColumn(on),
    setDark: (on) => document.documentElement.toggleAttribute('dark', on),
    openTranscript: () => watch.openTranscript(),
    removeStrangers: () => removeStrangers(watch.secondaryInner, watch.sideParts),
    show,
  };
  window.standIn = controls;

  const begin = async () => {
    // A tab in the background is not filled before somebody looks at it.
    if (variants.has('hidden-start')) await shown;
    if (document.hidden) await nextEvent(document, 'visibilitychange');
    await navigation.go(location.href, 'none');
  };
  void begin();
}
