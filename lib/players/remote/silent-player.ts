import type { Seconds } from '../../transcript/cue';
import { createListeners } from '../listeners';
import type { Player } from '../player';

/**
 * A player without sound or picture, paused at `start`. It demonstrates the panel without a page. `nowMs` is a
 * monotonic clock in milliseconds.
 */
export function createSilentPlayer(
  duration: Seconds,
  start: Seconds,
  nowMs: () => number = () => performance.now(),
): Player {
  const listeners = createListeners();
  let rate = 1;
  let isPaused = true;
  let anchor = { time: start, atMs: nowMs() };

  const now = () =>
    isPaused ? anchor.time : Math.min(duration, anchor.time + ((nowMs() - anchor.atMs) / 1000) * rate);
  const change = (act: () => void) => {
    anchor = { time: now(), atMs: nowMs() };
    act();
    listeners.call();
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
    onChange: listeners.add,
  };
}
