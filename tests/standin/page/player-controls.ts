import { element, timeText } from './element';
import type { MoviePlayer } from './movie-player';

export interface PlayerControls {
  readonly root: HTMLElement;
  /** Brings the bar and the time text up to date. */
  drawTime(): void;
}

/** The bar goes this long after the pointer has come to rest, and when the pointer leaves; not while paused. */
const autohideMs = 3000;

/** How often the bar throws its children away and makes new ones, as the real one does. */
const redrawMs = 2000;

/** The control bar: `.ytp-chrome-bottom` with its progress bar, time and buttons. */
export function createControls(player: MoviePlayer): PlayerControls {
  const bar = element('div', {
    class: 'ytp-progress-bar',
    role: 'slider',
    tabindex: '0',
    'aria-label': 'Seek slider',
    'aria-valuemin': '0',
  });
  const barContainer = element('div', { class: 'ytp-progress-bar-container' }, bar);
  const tooltip = element('div', { class: 'ytp-tooltip' });
  tooltip.hidden = true;
  const time = element('span', { class: 'ytp-time-current' }, '0:00');
  const duration = element('span', { class: 'ytp-time-duration' }, '0:00');
  const timeDisplay = element(
    'div',
    { class: 'ytp-time-display notranslate' },
    element('div', { class: 'ytp-time-contents' }, time, ' / ', duration),
  );
  const playButton = button('ytp-play-button', 'Play', () => player.togglePlay());
  const root = element(
    'div',
    { class: 'ytp-chrome-bottom' },
    barContainer,
    element(
      'div',
      { class: 'ytp-chrome-controls' },
      element('div', { class: 'ytp-left-controls' }, playButton, timeDisplay),
      element(
        'div',
        { class: 'ytp-right-controls' },
        button('ytp-size-button', 'Theater mode', () => player.onCommand('t')),
        button('ytp-fullscreen-button', 'Full screen', () => player.onCommand('f')),
      ),
    ),
  );
  player.root.append(tooltip);

  let progress = element('div', { class: 'ytp-play-progress ytp-swatch-background-color' });
  const rebuild = () => {
    progress = element('div', { class: 'ytp-play-progress ytp-swatch-background-color' });
    bar.replaceChildren(
      element(
        'div',
        { class: 'ytp-progress-list' },
        progress,
        element('div', { class: 'ytp-load-progress' }),
      ),
      element('div', { class: 'ytp-scrubber-container' }),
    );
    drawTime();
  };
  const fraction = () => player.video.currentTime / (player.video.duration || 1);
  const drawTime = () => {
    progress.style.transform = `scaleX(${fraction()})`;
    bar.setAttribute('aria-valuemax', String(Math.floor(player.video.duration || 0)));
    bar.setAttribute('aria-valuenow', String(Math.floor(player.video.currentTime)));
    time.textContent = timeText(player.video.currentTime);
    duration.textContent = timeText(player.video.duration);
    timeDisplay.classList.toggle('ytp-live', player.current?.live ?? false);
  };

  const timeAt = (event: MouseEvent) => {
    const box = bar.getBoundingClientRect();
    return ((event.clientX - box.left) / box.width) * (player.video.duration || 0);
  };
  barContainer.addEventListener('click', (event) => player.seekTo(timeAt(event)));
  barContainer.addEventListener('mousemove', (event) => {
    tooltip.hidden = false;
    tooltip.textContent = timeText(timeAt(event));
    tooltip.style.left = `${event.clientX - player.root.getBoundingClientRect().left}px`;
  });
  barContainer.addEventListener('mouseleave', () => {
    tooltip.hidden = true;
  });

  let hiding: ReturnType<typeof setTimeout> | undefined;
  const setAutohide = (hidden: boolean) => {
    player.root.classList.toggle('ytp-autohide', hidden && !player.video.paused);
  };
  const showForAWhile = () => {
    clearTimeout(hiding);
    setAutohide(false);
    hiding = setTimeout(setAutohide, autohideMs, true);
  };
  player.root.addEventListener('mousemove', showForAWhile);
  player.root.addEventListener('mouseleave', () => setAutohide(true));
  for (const name of ['playing', 'pause'])
    player.root.addEventListener(name, showForAWhile, { capture: true });

  rebuild();
  setInterval(rebuild, redrawMs);
  return { root, drawTime };
}

function button(className: string, label: string, onClick: () => void): HTMLElement {
  const made = element('button', { class: `${className} ytp-button`, 'aria-label': label, title: label });
  made.addEventListener('click', onClick);
  return made;
}
