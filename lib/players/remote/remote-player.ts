import type { Seconds } from '../../transcript/cue';
import { createListeners } from '../listeners';
import type { Player } from '../player';
import type { RemoteCommand, RemoteState } from './remote-state';

/** A player known by what it says from time to time. */
export interface RemotePlayer extends Player {
  /** Takes in what it says now, or said `agoMs` milliseconds ago. */
  update(state: RemoteState, agoMs?: number): void;
  /** What it said last. */
  state(): RemoteState;
}

/** A report whose time is off by less is the one expected: clocks are read at slightly different moments. */
const expectedWithin: Seconds = 0.05;

/**
 * Between two reports the clock is carried on at the player's rate. A command is believed to work at once, so
 * that the panel need not wait for the answer; the next report puts it right. Listeners are called when a report
 * says something else than was expected. `now` is a rising clock in milliseconds.
 */
export function createRemotePlayer(
  first: RemoteState,
  send: (command: RemoteCommand) => void,
  now: () => number = () => performance.now(),
): RemotePlayer {
  let state = first;
  let trueAtMs = now();
  const listeners = createListeners();

  const time = (): Seconds => {
    if (!state.running) return state.time;
    const carried = state.time + ((now() - trueAtMs) / 1000) * state.rate;
    return Number.isNaN(state.duration) ? carried : Math.min(carried, state.duration);
  };
  const take = (next: RemoteState, agoMs: number) => {
    const [before, timeBefore] = [state, time()];
    state = next;
    trueAtMs = now() - agoMs;
    // A clock that stands still is exact: a seek by a hundredth may be to another line.
    const within = before.running ? expectedWithin : 0;
    if (isAsExpected(before, next) && Math.abs(time() - timeBefore) <= within) return;
    listeners.call();
  };
  const command = (order: RemoteCommand, expected: Partial<RemoteState>) => {
    if (state.isOnlyClock) return;
    send(order);
    take({ ...state, time: time(), ...expected }, 0);
  };
  return {
    update: (next, agoMs = 0) => take(next, agoMs),
    state: () => state,
    read: () => ({
      time: time(),
      duration: state.duration,
      rate: state.rate,
      paused: state.paused,
      running: state.running,
      advert: state.advert,
      ...(state.isOnlyClock && { isOnlyClock: true as const }),
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

/** Whether nothing but the time has changed. */
function isAsExpected(before: RemoteState, next: RemoteState): boolean {
  const keys = Object.keys({ ...before, ...next }) as (keyof RemoteState)[];
  return keys.every(
    (key) => key === 'time' || Object.is(before[key], next[key]) || isSameSession(before[key], next[key]),
  );
}

function isSameSession(before: unknown, next: unknown): boolean {
  return typeof next === 'object' && JSON.stringify(before) === JSON.stringify(next);
}
