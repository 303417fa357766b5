/** The longest slice of work between two chances for the page to draw and to answer. */
const sliceMs = 6;

/**
 * Runs work that gives way at each `yield` in short slices, each in a task of its own, the first at once.
 * Returns a function that drops the work; `onDone` is not called after it.
 */
export function runInSlices<Result>(
  work: Generator<void, Result, void>,
  onDone: (result: Result) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDropped = false;
  const slice = () => {
    const until = performance.now() + sliceMs;
    do {
      const step = work.next();
      if (step.done) {
        onDone(step.value);
        return;
      }
    } while (performance.now() < until);
    if (!isDropped) timer = setTimeout(slice, 0);
  };
  slice();
  return () => {
    isDropped = true;
    clearTimeout(timer);
  };
}
