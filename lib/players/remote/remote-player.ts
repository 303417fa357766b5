import type { Seconds } from '../../transcript/cue';
import { createListeners } from '../listeners';
import type { Player } from '../player';
import type { RemoteCommand, RemoteState } from './remote-state';

/** A player known by what it says from time to time. */
export interface RemotePlayer extends Player {
  /** Takes in what it says now. */
  hear(state: RemoteState): void;
  /** What it said last. */
  state(): RemoteState;
}

/**
 * Between two reports the clock is carried on at the player's rate. A command is believed to work at once, so
 * that the panel need not wait for the answer; the next report puts it right. `now` is a rising clock in
 * milliseconds.
 */
export function createRemotePlayer(
  first: RemoteState,
  send: (command: RemoteCommand) => void,
  now: () => number = () => performance.now(),
): RemotePlayer {
  let state = first;
  let heardMs = now();
  const listeners = createListeners();

  const time = (): Seconds => {
    if (!state.running) return state.time;
    const carried = state.time + ((now() - heardMs) / 1000) * state.rate;
    return Number.isNaN(state.duration) ? carried : Math.min(carried, state.duration);
  };
  const take = (next: RemoteState) => {
    state = next;
    heardMs = now();
    listeners.call();
  };
  const command = (order: RemoteCommand, expected: Partial<RemoteState>) => {
    send(order);
    take({ ...state, time: time(), ...expected });
  };
  return {
    hear: take,
    state: () => state,
    read: () => ({
      time: time(),
      duration: state.duration,
      rate: state.rate,
      paused: state.paused,
      running: state.running,
      advert: state.advert,
    }),
    seek(to) {
      const value = Number.isNaN(state.duration)
        ? Math.max(0, to)
        : Math.min(Math.max(0, to), state.duration);
      command({ do: 'seek', value }, { time: value });
    },
    // Whether it may play is for the other side to say.
    play: () => send({ do: 'play' }),
    pause: () => command({ do: 'pause' }, { paused: true, running: false }),
    setRate: (value) => command({ do: 'rate', value }, { rate: value }),
    onChange: listeners.add,
  };
}
