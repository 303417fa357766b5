import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Runs `work` whenever a signal that it reads changes, at once. For what must keep up with the voice:
 * `useSignalEffect` waits for another animation frame.
 */
export function useInstantEffect(work: () => void): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => effect(() => latest.current()), []);
}
