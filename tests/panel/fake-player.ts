import type { Timing } from '../../lib/browser/timing';
import { createListeners } from '../../lib/players/listeners';
import type { Player, PlayerState } from '../../lib/players/player';

export interface FakePlayer extends Player {
  /** The player does something by itself, and says so. */
  change(change: Partial<PlayerState>): void;
  /** Its clock stands still, or runs again, without a word of it. */
  setStuck(isStuck: boolean): void;
  /** How often it has been read. */
  reads(): number;
}

/** A player of 1000 s that plays from 0 by the given time. */
export function createFakePlayer(timing: Timing, first: Partial<PlayerState> = {}): FakePlayer {
  const listeners = createListeners();
  let isStuck = false;
  let count = 0;
  let atMs = timing.now();
  let state: PlayerState = {
    time: 0,
    duration: 1000,
    rate: 1,
    paused: false,
    running: true,
    advert: false,
    ...first,
  };
  const now = (): PlayerState => {
    const passedMs = state.running && !isStuck ? timing.now() - atMs : 0;
    return { ...state, time: state.time + (passedMs / 1000) * state.rate };
  };
  const settle = (change: Partial<PlayerState>) => {
    state = { ...now(), ...change };
    atMs = timing.now();
  };
  const change = (by: Partial<PlayerState>) => {
    settle(by);
    listeners.call();
  };
  return {
    read() {
      count += 1;
      return now();
    },
    seek: (time) => change({ time }),
    play: () => change({ paused: false, running: true }),
    pause: () => change({ paused: true, running: false }),
    setRate: (rate) => change({ rate }),
    onChange: listeners.add,
    change,
    setStuck(stuck) {
      settle({});
      isStuck = stuck;
    },
    reads: () => count,
  };
}
