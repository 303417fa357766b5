/**
 * Returns a function that schedules `work`: any number of calls within `restMs` run it once, `restMs` after the first
 * call. Nothing runs after the signal has aborted.
 */
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
