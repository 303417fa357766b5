import type { MoviePlayer } from './movie-player';
import type { Records } from './records';

/** What the keys do beyond the player. */
export interface ShortcutActions {
  toggleTheatre(): void;
  toggleFullscreen(): void;
  toggleMiniplayer(): void;
  focusSearch(): void;
  next(): void;
  previous(): void;
}

const speedStep = 0.25;
const frame = 1 / 30;

/** YouTube takes somebody for typing by the event's target and the active element, and by nothing else. */
function isTyping(event: KeyboardEvent): boolean {
  return [event.target, document.activeElement].some(
    (node) => node instanceof HTMLElement && (node.matches('input, textarea') || node.isContentEditable),
  );
}

function isOnButton(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('button, a[href]') !== null;
}

/** Installs YouTube's shortcuts on the document and records each key event that reaches it. */
export function installShortcuts(player: MoviePlayer, actions: ShortcutActions, records: Records): void {
  const seekTo = (time: number) => player.seekTo(time);
  const skip = (seconds: number) => seekTo(player.video.currentTime + seconds);
  const setRate = (rate: number) => {
    player.video.playbackRate = Math.min(2, Math.max(0.25, rate));
  };
  const changeVolume = (by: number) => {
    player.video.volume = Math.min(1, Math.max(0, player.video.volume + by));
  };
  const table: Readonly<Record<string, () => void>> = {
    k: () => player.togglePlay(),
    ' ': () => player.togglePlay(),
    j: () => skip(-10),
    l: () => skip(10),
    ArrowLeft: () => skip(-5),
    ArrowRight: () => skip(5),
    ArrowUp: () => changeVolume(0.05),
    ArrowDown: () => changeVolume(-0.05),
    Home: () => seekTo(0),
    End: () => seekTo(player.video.duration),
    ',': () => player.video.paused && skip(-frame),
    '.': () => player.video.paused && skip(frame),
    '<': () => setRate(player.video.playbackRate - speedStep),
    '>': () => setRate(player.video.playbackRate + speedStep),
    N: actions.next,
    P: actions.previous,
    f: actions.toggleFullscreen,
    t: actions.toggleTheatre,
    i: actions.toggleMiniplayer,
    m: () => {
      player.video.muted = !player.video.muted;
    },
    '/': actions.focusSearch,
    // Captions, text and window opacity, caption size, help, closing: nothing to see here, but taken.
    ...Object.fromEntries(['c', 'o', 'w', '+', '-', '=', '?', 'Escape'].map((key) => [key, () => undefined])),
  };
  const run = (key: string): boolean => {
    const action = /^\d$/.test(key) ? () => seekTo((Number(key) / 10) * player.video.duration) : table[key];
    action?.();
    return action !== undefined;
  };

  for (const type of ['keydown', 'keypress', 'keyup']) {
    document.addEventListener(type, (event) => {
      if (!(event instanceof KeyboardEvent)) return;
      const target = event.target instanceof Element ? event.target.localName : '';
      records.keys.push({ type, key: event.key, target });
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (event.key === ' ' && isOnButton(event)) return;
    // Up and down are the volume's only while the player has the focus; else they scroll.
    if (/^Arrow(Up|Down)$/.test(event.key) && !player.root.contains(document.activeElement)) return;
    if (!run(event.key)) return;
    records.shortcuts.push(event.key);
    event.preventDefault();
  });
  player.onCommand = run;
}
