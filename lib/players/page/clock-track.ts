import type { Seconds } from '../../transcript/cue';

/** What is known about a clock that is moving. */
export interface MovingClock {
  readonly key: string;
  readonly time: Seconds;
  /** When it first showed its present time, on the clock of the samples. */
  readonly sinceMs: number;
}

/** The longest step of a running clock: pages that update their clock rarely may add three seconds at once. */
const longestStep: Seconds = 3;

/** The speeds of a player's clock, as shares of real time. A step may be noticed a little late. */
const slowest = 0.3;
const fastest = 5;

/** After this many steps in a row, a clock counts as a player's. */
const enoughSteps = 3;

/** If a clock has not moved for this long, its player is paused. */
const standsAfterMs = 2500;

interface Track extends MovingClock {
  readonly steps: number;
}

function follow(track: Track, time: Seconds, nowMs: number): Track {
  const step = time - track.time;
  if (step === 0) return track;
  const speed = step / ((nowMs - track.sinceMs) / 1000);
  const isStep = step > 0 && step <= longestStep && speed <= fastest;
  const isSteady = isStep && speed >= slowest;
  // A clock that counts down, or that jumps before it has been recognised as a player's, is something else.
  const steps = isSteady ? track.steps + 1 : track.steps >= enoughSteps && step !== -1 ? track.steps : 0;
  return { key: track.key, time, sinceMs: nowMs, steps };
}

/** Finds out which of a page's clocks belongs to a player, by how they move. */
export interface ClockTrack {
  /** Takes what the clocks show at one moment, by their places in the page. */
  sample(shown: ReadonlyMap<string, Seconds>, nowMs: number): void;
  /** The clock that has moved like a player's; the most recent one if there are several; null for none. */
  moving(): MovingClock | null;
  /** Whether that clock is moving at this moment. */
  isRunning(nowMs: number): boolean;
}

export function createClockTrack(): ClockTrack {
  let tracks = new Map<string, Track>();
  const moving = (): Track | null => {
    const known = [...tracks.values()].filter(({ steps }) => steps >= enoughSteps);
    return known.sort((a, b) => b.sinceMs - a.sinceMs)[0] ?? null;
  };
  return {
    sample(shown, nowMs) {
      tracks = new Map(
        [...shown].map(([key, time]) => {
          const track = tracks.get(key);
          return [key, track ? follow(track, time, nowMs) : { key, time, sinceMs: nowMs, steps: 0 }];
        }),
      );
    },
    moving,
    isRunning(nowMs) {
      const clock = moving();
      return clock !== null && nowMs - clock.sinceMs < standsAfterMs;
    },
  };
}
