import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Player, PlayerState } from '../players/player';
import type { Seconds } from '../transcript/cue';
import { nextSpeed } from './speeds';

/** The medium that plays a panel's talk. */
export interface Medium {
  readonly player: Player;
  /** The player's state at its last change. It is read once for all who need it. */
  readonly state: ReadonlySignal<PlayerState>;
  /** The length of the medium; null while it is unknown or infinite, or while an advert plays. */
  readonly duration: ReadonlySignal<Seconds | null>;
  readonly isPaused: ReadonlySignal<boolean>;
  /** Plays, or pauses. */
  toggle(): void;
  /** Sets the next slower or faster speed and returns it; null if the player takes no commands. */
  changeSpeed(direction: 1 | -1): number | null;
}

/** Reads the player at each of its changes, until the signal aborts. */
export function createMedium(player: Player, abort: AbortSignal): Medium {
  const state = signal(player.read());
  player.onChange(() => {
    state.value = player.read();
  }, abort);
  return {
    player,
    state,
    duration: computed(() => {
      const { duration } = state.value;
      return Number.isFinite(duration) && duration > 0 ? duration : null;
    }),
    isPaused: computed(() => state.value.paused),
    toggle: () => (player.read().paused ? player.play() : player.pause()),
    changeSpeed(direction) {
      const { rate, isOnlyClock } = player.read();
      if (isOnlyClock) return null;
      const speed = nextSpeed(rate, direction);
      player.setRate(speed);
      return speed;
    },
  };
}
