import type { Seconds } from '../transcript/cue';

/** Too little has been measured before that. */
const leastMeasured: Seconds = 10;

/**
 * How long the rest of some audio may take, at least and at most, in seconds: speech is unevenly dense, and other
 * programs may take the processor. Null before enough has been measured.
 */
export function timeLeft(done: Seconds, rest: Seconds, took: Seconds): readonly [Seconds, Seconds] | null {
  if (done < leastMeasured || rest <= 0) return null;
  const likely = (rest * took) / done;
  return [likely * 0.8, likely * 1.5];
}
