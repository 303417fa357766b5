import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { browserTiming, type Timing } from '../browser/timing';
import type { Player, PlayerState } from '../players/player';
import type { Seconds } from '../transcript/cue';

/** The shown time is updated at least this often while the player runs. */
const longestTickMs = 1000;

/** A timer should not fire just before the player's next second begins. */
const behindMs = 10;

/** How long to wait until the shown time, which has whole seconds, changes. */
function untilNextSecondMs({ time, rate }: PlayerState): number {
  const untilMs = ((1 - (time % 1)) / rate) * 1000 + behindMs;
  // False for NaN too.
  return untilMs < longestTickMs ? untilMs : longestTickMs;
}

/** What a listener sees of a player, and what they can do with it. Times are the player's own. */
export interface Transport {
  readonly time: ReadonlySignal<Seconds>;
  /** NaN while unknown, Infinity for a stream. */
  readonly duration: ReadonlySignal<Seconds>;
  readonly isPaused: ReadonlySignal<boolean>;
  readonly rate: ReadonlySignal<number>;
  /** Whether only the player's clock can be read. Then it takes no commands. */
  readonly isOnlyClock: ReadonlySignal<boolean>;
  toggle(): void;
  /** Skips forward by some seconds, or back if negative. */
  skip(by: Seconds): void;
  seek(time: Seconds): void;
  setRate(rate: number): void;
}

/** Reads the player at its events and, while it runs in a visible page, at each of its seconds. */
export function createTransport(
  player: Player,
  abort: AbortSignal,
  timing: Timing = browserTiming,
): Transport {
  const time = signal<Seconds>(0);
  const duration = signal<Seconds>(Number.NaN);
  const isPaused = signal(true);
  const rate = signal(1);
  const isOnlyClock = signal(false);
  let cancel = () => {};

  const read = () => {
    cancel();
    if (abort.aborted) return;
    const state = player.read();
    batch(() => {
      time.value = state.time;
      // NaN does not equal itself, and would cause a new drawing each time.
      if (!Object.is(duration.peek(), state.duration)) duration.value = state.duration;
      isPaused.value = state.paused;
      rate.value = state.rate;
      isOnlyClock.value = state.isOnlyClock === true;
    });
    if (state.running && !timing.isHidden()) cancel = timing.after(untilNextSecondMs(state), read);
  };
  player.onChange(read, abort);
  timing.onVisibility(read, abort);
  abort.addEventListener('abort', () => cancel());
  read();

  const seek = (to: Seconds) => {
    player.seek(to);
    read();
  };
  return {
    time,
    duration,
    isPaused,
    rate,
    isOnlyClock,
    toggle: () => (player.read().paused ? player.play() : player.pause()),
    skip: (by) => seek(Math.max(0, player.read().time + by)),
    seek,
    setRate: (value) => player.setRate(value),
  };
}
