import { type Inputs, useEffect } from 'preact/hooks';

/** An effect with a signal that aborts when the effect ends: once an input changes, or the component is gone. */
export function useEffectUntil(work: (signal: AbortSignal) => void, inputs: Inputs): void {
  useEffect(() => {
    const abort = new AbortController();
    work(abort.signal);
    return () => abort.abort();
  }, inputs);
}
