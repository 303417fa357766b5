import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Runs `work` at once whenever a signal that it reads changes. This is for what must keep up with the voice, because
 * `useSignalEffect` waits for another animation frame.
 */
export function useInstantEffect(work: () => void): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => effect(() => latest.current()), []);
}
