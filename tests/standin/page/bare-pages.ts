import { element } from './element';
import { MoviePlayer } from './movie-player';
import { fetchPageData } from './video-data';

/** The embedded player's page: another front end, without a watch page around the player. */
export async function startEmbedPage(id: string): Promise<void> {
  const player = new MoviePlayer('movie_player');
  const title = element('a', { class: 'ytp-title-link', target: '_blank' });
  player.root.append(element('div', { class: 'ytp-chrome-top' }, title));
  document.body.classList.add('embed');
  document.body.append(element('div', { id: 'player' }, player.root));
  // The link is empty at first.
  const { video } = await fetchPageData(id);
  title.textContent = video.title;
  title.setAttribute('href', `https://www.youtube.com/watch?v=${id}`);
  player.onCommand = (key) => {
    // Here the player itself is the fullscreen element.
    if (key === 'f') void player.root.requestFullscreen();
  };
  player.load(video, { play: false });
}

/** A layout that nobody has seen before: a media element in some box, and none of the known names. */
export async function startUnknownPage(id: string): Promise<void> {
  const { video } = await fetchPageData(id);
  document.title = `${video.title} - YouTube`;
  document.body.append(
    element(
      'main',
      { class: 'x-shell' },
      element(
        'section',
        { class: 'x-stage' },
        element('video', {
          class: 'x-media',
          controls: '',
          src: `/videoplayback?dur=${video.duration}&id=${id}`,
        }),
      ),
      element('h1', { class: 'x-heading' }, video.title),
    ),
  );
}
