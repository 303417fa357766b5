import type { Seconds } from '../transcript/cue';

/** What a player says of itself at one moment. Times are on the media clock. */
export interface PlayerState {
  /** The talk's own time; while an advert plays, the time at which the talk waits. */
  readonly time: Seconds;
  /** NaN while unknown, Infinity for a live stream. */
  readonly duration: Seconds;
  readonly rate: number;
  readonly paused: boolean;
  /** Whether the clock moves: not paused, not stalled, not seeking, no advert. */
  readonly running: boolean;
  readonly advert: boolean;
  /** There where only the clock in the page can be read: the player takes no commands. */
  readonly isOnlyClock?: true;
}

/** What can be read from a player, and what it can be told to do. */
export interface PlayerControls {
  read(): PlayerState;
  /** Goes there now; while an advert plays, as soon as it is over. */
  seek(time: Seconds): void;
  play(): void;
  pause(): void;
  setRate(rate: number): void;
}

/** Our handle on whatever is playing. */
export interface Player extends PlayerControls {
  /**
   * Calls back, until the signal aborts, whenever `read()` may answer differently for another reason than time
   * passing.
   */
  onChange(listener: () => void, signal: AbortSignal): void;
}
