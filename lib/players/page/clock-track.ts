import type { Seconds } from '../../transcript/cue';

/** What is known of a clock that moves. */
export interface MovingClock {
  readonly key: string;
  readonly time: Seconds;
  /** When it has shown this time first, on the clock of the samples. */
  readonly sinceMs: number;
}

/** One step of a clock in play is no longer: three seconds at once, where a page shows its clock anew rarely. */
const longestStep: Seconds = 3;

/** Speeds between which a player's clock moves, as shares of the true time; a step may be seen a little late. */
const slowest = 0.3;
const fastest = 5;

/** So many steps in a row make a clock a player's. */
const enoughSteps = 3;

/** A clock that has stood for longer is that of a player that is paused. */
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
  // A clock that counts down, or leaps before it has been known for a player's, is another one.
  const steps = isSteady ? track.steps + 1 : track.steps >= enoughSteps && step !== -1 ? track.steps : 0;
  return { key: track.key, time, sinceMs: nowMs, steps };
}

/** Tells which of a page's clocks is that of a player, by how they move. */
export interface ClockTrack {
  /** Takes what the clocks show at a moment, by their places in the page. */
  sample(shown: ReadonlyMap<string, Seconds>, nowMs: number): void;
  /** The clock that has moved as that of a player does, the last of them that moved; null for none. */
  moving(): MovingClock | null;
  /** Whether that clock moves at this moment. */
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
