/** Returns what has the work done once, so long after the first of any number of calls, until the signal aborts. */
export function createLater(restMs: number, signal: AbortSignal, work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      work();
    }, restMs);
  };
}
