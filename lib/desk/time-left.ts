import type { Seconds } from '../transcript/cue';

/** Before this, too little has been measured. */
const leastMeasured: Seconds = 10;

/**
 * How long the rest of some audio may take, at least and at most, in seconds. Speech is not evenly dense, and other
 * programs may use the processor. Null before enough has been measured.
 */
export function timeLeft(done: Seconds, rest: Seconds, took: Seconds): readonly [Seconds, Seconds] | null {
  if (done < leastMeasured || rest <= 0) return null;
  const likely = (rest * took) / done;
  return [likely * 0.8, likely * 1.5];
}
