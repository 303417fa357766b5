import type { Timing } from './timing';

/** The longest time without a chance for the page to draw and to respond. */
const sliceMs = 6;

/**
 * Runs work in short slices, each in its own task; the first one runs at once. Work pauses at each `yield`. Returns a
 * function that drops the work; after that, `onDone` is not called.
 */
export function runInSlices<Result>(
  work: Generator<void, Result, void>,
  onDone: (result: Result) => void,
  timing: Timing,
): () => void {
  let cancel = () => {};
  let isDropped = false;
  const slice = () => {
    const until = timing.now() + sliceMs;
    do {
      const step = work.next();
      if (isDropped) return;
      if (step.done) {
        onDone(step.value);
        return;
      }
    } while (timing.now() < until);
    cancel = timing.after(0, slice);
  };
  slice();
  return () => {
    isDropped = true;
    cancel();
  };
}
