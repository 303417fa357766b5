import { element } from './element';
import { MoviePlayer } from './movie-player';
import { fetchPageData } from './video-data';

/** The embedded player's page: another front end, without a watch page around the player. */
export async function startEmbedPage(id: string, isNew: boolean): Promise<void> {
  if (isNew) return startNewEmbedPage(id);
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

/**
 * The newer form of the embedded player, as others saw it in November 2026: none of the player's own controls before
 * it is first started, no medium either, and in a playlist no video's id in the frame's own address.
 */
async function startNewEmbedPage(id: string): Promise<void> {
  const player = new MoviePlayer('movie_player');
  player.root.classList.add('ytp-hide-controls', 'ytp-embed');
  const controls = [...player.root.querySelectorAll('.ytp-chrome-bottom, .ytp-tooltip')];
  for (const part of controls) part.remove();
  const title = element('a', { class: 'ytmVideoInfoVideoTitle', 'aria-level': '2' });
  const button = element('button', { class: 'ytmCuedOverlayPlayButton', 'aria-label': 'Play video' });
  const overlay = element('cued-overlay', { class: 'ytmCuedOverlayHost' }, button);
  document.body.classList.add('embed');
  document.body.append(
    element(
      'div',
      { id: 'player' },
      player.root,
      element(
        'div',
        { id: 'player-controls' },
        element('div', { class: 'ytmVideoInfoHost' }, title),
        overlay,
      ),
    ),
  );
  const list = new URL(location.href).searchParams.get('list');
  // A playlist of the stand-in is named by its first video.
  const { video } = await fetchPageData(list ?? id);
  title.append(element('span', { class: 'ytAttributedStringHost' }, video.title));
  title.setAttribute(
    'href',
    `https://www.youtube.com/watch?v=${video.id}${list === null ? '' : `&list=${list}`}`,
  );
  button.addEventListener('click', () => {
    overlay.remove();
    player.root.append(...controls);
    player.load(video);
  });
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
