import type { Seconds } from '../transcript/cue';

/** What a player reports at one moment. Times are on the media clock. */
export interface PlayerState {
  /** The talk's own time. While an advert plays, the time at which the talk waits. */
  readonly time: Seconds;
  /** NaN if unknown, Infinity for a live stream. */
  readonly duration: Seconds;
  readonly rate: number;
  readonly paused: boolean;
  /** Whether the clock is moving: not paused, not stalled, not seeking, no advert. */
  readonly running: boolean;
  readonly advert: boolean;
  /** Set if only a clock in the page can be read. Such a player takes no commands. */
  readonly isOnlyClock?: true;
}

/** What can be read from a player, and the commands that it takes. */
export interface PlayerControls {
  read(): PlayerState;
  /** Seeks at once; while an advert plays, as soon as the advert is over. */
  seek(time: Seconds): void;
  play(): void;
  pause(): void;
  setRate(rate: number): void;
}

/** Our handle on whatever is playing. */
export interface Player extends PlayerControls {
  /**
   * Calls back, until the signal aborts, whenever `read()` may return something else for a reason other than the
   * passing of time.
   */
  onChange(listener: () => void, signal: AbortSignal): void;
}
