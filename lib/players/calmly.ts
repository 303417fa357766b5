/** Work is done at most this often. Shorter than the steps that a reader sees. */
const leastRestMs = 20;

/** After the work, nothing is done for this many times its duration. So it takes a tenth of the time at most. */
const restPerWork = 9;

/**
 * Returns a function that does `work` at once, and then rests: any number of calls during the rest do it once more, when
 * the rest is over. However often a page calls, the page is not slowed down. Nothing runs after the signal has aborted.
 */
export function createCalmly(signal: AbortSignal, work: () => void): () => void {
  let isResting = false;
  let isWanted = false;
  const end = () => {
    isResting = false;
    if (isWanted && !signal.aborted) run();
  };
  const run = () => {
    isWanted = false;
    isResting = true;
    const beginMs = performance.now();
    try {
      work();
    } finally {
      setTimeout(end, Math.max(leastRestMs, (performance.now() - beginMs) * restPerWork));
    }
  };
  return () => {
    isWanted = true;
    if (!isResting && !signal.aborted) run();
  };
}
