import type { AppShell } from './app-shell';
import { element } from './element';
import { MoviePlayer } from './movie-player';
import type { PageData, Place } from './video-data';
import { videoCard, type WatchPage } from './watch-flexy';

/** The pages of this document: made once, hidden when another is shown, never removed. */
export interface Pages {
  readonly watch: WatchPage;
  /** Switches to the page for `place` and, on a watch page, sets `video-id`. */
  show(place: Place): void;
  /** Fills the shown page with its data. */
  fill(place: Place, data: PageData): void;
}

export function createPages(shell: AppShell, watch: WatchPage, player: MoviePlayer): Pages {
  const grid = element('div', { id: 'contents' });
  const browse = element(
    'ytd-browse',
    { hidden: '', 'page-subtype': 'home' },
    element('div', { id: 'primary' }, grid),
    element('div', { id: 'secondary' }),
  );
  const shortsPlayer = new MoviePlayer('shorts-player');
  const reels = element('div', { id: 'shorts-container' });
  const shorts = element('ytd-shorts', { hidden: '' }, reels);
  const all = [watch.host, browse, shorts];
  watch.host.hidden = true;
  shell.pageManager.append(...all);

  /** The player moves between its page and the corner of all other pages. */
  const placePlayer = (onWatchPage: boolean) => {
    const inCorner = !onWatchPage && player.current !== null && !player.video.paused;
    shell.miniplayer.toggleAttribute('active', inCorner);
    player.root.classList.toggle('ytp-player-minimized', inCorner);
    if (inCorner) shell.miniplayerSlot.append(watch.playerContainer);
    else if (shell.miniplayerSlot.contains(watch.playerContainer))
      watch.playerSlot.append(watch.playerContainer);
    if (!onWatchPage && !inCorner && player.current) player.unload();
  };

  return {
    watch,
    show(place) {
      const shown = place.kind === 'watch' ? watch.host : place.kind === 'shorts' ? shorts : browse;
      for (const page of all) page.hidden = page !== shown;
      if (place.kind === 'watch') watch.host.setAttribute('video-id', place.id);
      if (place.kind !== 'shorts' && shortsPlayer.current) shortsPlayer.unload();
      placePlayer(place.kind === 'watch');
    },
    fill(place, data) {
      if (place.kind === 'browse') grid.replaceChildren(...data.others.map(videoCard));
      if (place.kind === 'watch') watch.show(data.video, data.others);
      if (place.kind === 'shorts') {
        const reelVideos = [data.video, ...data.others].filter(({ id }) => id.startsWith('StandInSh'));
        reelVideos.sort((a, b) => a.id.localeCompare(b.id));
        reels.replaceChildren(
          ...reelVideos.map(({ id, title }) => {
            const active = id === place.id;
            const slot = element('div', { class: 'reel-player' }, title);
            if (active) slot.append(shortsPlayer.root);
            return element('ytd-reel-video-renderer', { id, ...(active ? { 'is-active': '' } : {}) }, slot);
          }),
        );
        shortsPlayer.load(data.video);
      }
    },
  };
}
