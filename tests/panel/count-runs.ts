import { effect, type ReadonlySignal } from '@preact/signals';

/** Counts how often something that reads the signal has to run, the first time included. */
export function countRuns(signal: ReadonlySignal<unknown>): { readonly runs: number } {
  const count = { runs: 0 };
  effect(() => {
    signal.value;
    count.runs += 1;
  });
  return count;
}
