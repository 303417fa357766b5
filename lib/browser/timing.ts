/**
 * The clock and timers that code waits with. Code that waits takes one as an argument, so that tests need not wait. The
 * callbacks of `after` and `onVisibility` never run during the call itself.
 */
export interface Timing {
  /** A monotonic clock, in milliseconds. */
  now(): number;
  /** Does the work after this many milliseconds. Returns a function that cancels it. */
  after(delayMs: number, work: () => void): () => void;
  /** Whether the page cannot be seen. */
  isHidden(): boolean;
  /** Calls back when the page is hidden or shown, until the signal aborts. */
  onVisibility(listener: () => void, signal: AbortSignal): void;
}

/**
 * Runs work in the next task without the 4 ms that nested timers wait. With these, slices of work would take nearly
 * twice as long.
 */
function nextTask(work: () => void): () => void {
  const cancelling = new AbortController();
  const { signal } = cancelling;
  scheduler.postTask(work, { signal }).catch((error) => {
    if (!signal.aborted) throw error;
  });
  return () => cancelling.abort();
}

/** The browser's own timing. */
export const browserTiming: Timing = {
  now: () => performance.now(),
  after(delayMs, work) {
    if (delayMs === 0) return nextTask(work);
    const timer = setTimeout(work, delayMs);
    return () => clearTimeout(timer);
  },
  isHidden: () => document.hidden,
  onVisibility: (listener, signal) => document.addEventListener('visibilitychange', listener, { signal }),
};
