import type { Seconds } from '../../transcript/cue';
import type { Player } from '../player';

/** A player without sound or picture, whose clock is the system's: it shows a panel at work without a page. */
export function createSilentPlayer(duration: Seconds, start: Seconds): Player {
  const listeners: (() => void)[] = [];
  let rate = 1;
  let isPaused = true;
  let anchor = { time: start, atMs: performance.now() };

  const now = () =>
    isPaused
      ? anchor.time
      : Math.min(duration, anchor.time + ((performance.now() - anchor.atMs) / 1000) * rate);
  const change = (act: () => void) => {
    anchor = { time: now(), atMs: performance.now() };
    act();
    for (const listener of listeners) listener();
  };
  return {
    read() {
      const time = now();
      return { time, duration, rate, paused: isPaused, running: !isPaused && time < duration, advert: false };
    },
    seek: (time) =>
      change(() => {
        anchor.time = Math.min(Math.max(0, time), duration);
      }),
    play: () =>
      change(() => {
        isPaused = false;
      }),
    pause: () =>
      change(() => {
        isPaused = true;
      }),
    setRate: (value) =>
      change(() => {
        rate = value;
      }),
    onChange: (listener) => listeners.push(listener),
  };
}
