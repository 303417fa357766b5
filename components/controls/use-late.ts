import { type ReadonlySignal, useSignal, useSignalEffect } from '@preact/signals';

/**
 * The signal's value, one frame late, because `useSignalEffect` waits for a frame. This is for what may be drawn after
 * the response to the key that changed it.
 */
export function useLate<Value>(signal: ReadonlySignal<Value>): Value {
  const late = useSignal(signal.peek());
  useSignalEffect(() => {
    late.value = signal.value;
  });
  return late.value;
}
