/**
 * The time that code waits by. Code that waits takes one as an argument, so that tests need not wait. What `after` and
 * `onVisibility` do is never done within the call itself.
 */
export interface Timing {
  /** A rising clock in milliseconds. */
  now(): number;
  /** Does the work after so many milliseconds. Returns what cancels it. */
  after(delayMs: number, work: () => void): () => void;
  /** Whether nobody can see the page. */
  isHidden(): boolean;
  /** Calls back when the page is hidden or shown, until the signal aborts. */
  onVisibility(listener: () => void, signal: AbortSignal): void;
}

/** Without the 4 ms that a timer waits which another timer has set: slices of work would take nearly twice as long. */
function nextTask(work: () => void): () => void {
  const cancelling = new AbortController();
  const { signal } = cancelling;
  scheduler.postTask(work, { signal }).catch((error) => {
    if (!signal.aborted) throw error;
  });
  return () => cancelling.abort();
}

/** The browser's own. */
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
