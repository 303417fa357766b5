import type { Seconds } from '../../transcript/cue';
import { createListeners } from '../listeners';
import type { Player } from '../player';
import type { RemoteCommand, RemoteState } from './remote-state';

/** A player that is known from its reports only. */
export interface RemotePlayer extends Player {
  /** Takes a report that was true `agoMs` milliseconds ago. */
  update(state: RemoteState, agoMs?: number): void;
  /** The latest report. */
  state(): RemoteState;
}

/** A report whose time differs by less is as expected: clocks are read at slightly different moments. */
const expectedWithin: Seconds = 0.05;

/**
 * Between two reports, the clock is extrapolated at the player's rate. A command is assumed to work at once, so that
 * the panel need not wait for an answer; the next report corrects that. Listeners are called when a report differs from
 * what was expected. `now` is a monotonic clock in milliseconds.
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
    // A clock that is not moving is exact: a seek by a hundredth of a second may lead to another line.
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
    // Whether it may play is decided on the other side.
    play: () => send({ do: 'play' }),
    pause: () => command({ do: 'pause' }, { paused: true, running: false }),
    setRate: (value) => command({ do: 'rate', value }, { rate: value }),
    onChange: listeners.add,
  };
}

/** Whether only the time has changed, as expected. */
function isAsExpected(before: RemoteState, next: RemoteState): boolean {
  const keys = Object.keys({ ...before, ...next }) as (keyof RemoteState)[];
  return keys.every(
    (key) => key === 'time' || Object.is(before[key], next[key]) || isSameSession(before[key], next[key]),
  );
}

function isSameSession(before: unknown, next: unknown): boolean {
  return typeof next === 'object' && JSON.stringify(before) === JSON.stringify(next);
}
