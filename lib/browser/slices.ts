import type { Timing } from './timing';

/** The longest slice of work between two chances for the page to draw and to answer. */
const sliceMs = 6;

/**
 * Runs work that gives way at each `yield` in short slices, each in a task of its own, the first at once.
 * Returns what drops the work; `onDone` is not called after that.
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
